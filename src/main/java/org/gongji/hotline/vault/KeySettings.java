package org.gongji.hotline.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the keys are.
///
/// @param file the key file; the demo makes one in its data folder where none is named
@ConfigurationProperties("hotline.keys")
record KeySettings(@Nullable Path file) {}
