package org.gongji.hotline.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where this machine's own files are.
///
/// @param dir the embedded database, its port file, demo keys and token
@ConfigurationProperties("hotline.data")
public record DataSettings(@DefaultValue(".hotline") Path dir) {}
