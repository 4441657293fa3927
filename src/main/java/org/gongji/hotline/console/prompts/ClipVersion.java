package org.gongji.hotline.console.prompts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A recording that somebody sent for a clip.
///
/// @param sha256 of the sound, in hex
/// @param remarks what the checks say of it
/// @param by who sent it
record ClipVersion(
        int version, Duration length, String sha256, List<String> remarks, String by, Instant at, boolean live) {}
