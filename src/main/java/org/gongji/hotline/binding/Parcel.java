package org.gongji.hotline.binding;

import java.time.Instant;

/// An event that is being sent, by the one who has its lease.
///
/// @param event the id that the receiver sees
/// @param now the time of the database
/// @param tries this one included
record Parcel(long row, String event, SharingEvent told, Instant happenedAt, Instant now, int tries, String lease) {}
