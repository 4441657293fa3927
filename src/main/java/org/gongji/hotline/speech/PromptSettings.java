package org.gongji.hotline.speech;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the sentences and clips are.
///
/// @param dir where not set: `prompts` in the working folder, beside the jar or beside the jar's folder
@ConfigurationProperties("hotline.prompts")
record PromptSettings(@Nullable Path dir) {}
