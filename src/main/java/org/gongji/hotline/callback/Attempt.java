package org.gongji.hotline.callback;

import java.time.Instant;
import java.util.Optional;

/// An attempt whose end is not known.
///
/// @param since when it was taken, or dialled
/// @param missing since when the switch knows nothing of it
record Attempt(AttemptId id, Stage stage, Instant since, boolean answered, Optional<Instant> missing) {}
