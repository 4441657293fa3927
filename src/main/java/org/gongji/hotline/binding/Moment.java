package org.gongji.hotline.binding;

import java.time.Instant;
import java.time.LocalDate;

/// A moment by the clock of the database, and the day it is at the hotline's place.
record Moment(Instant now, LocalDate today) {}
