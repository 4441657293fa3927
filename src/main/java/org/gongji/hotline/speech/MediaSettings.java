package org.gongji.hotline.speech;

import jakarta.validation.constraints.AssertTrue;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the switch gets the sounds.
///
/// @param mode `dir`: from a folder that both see; `http`: from this node
/// @param dir the folder; where not set, one in memory (`/dev/shm`) or else in the temporary folder
/// @param url where the switch finds this node's sounds, such as `http://10.0.0.5:8080/media`; needed for `http`
@ConfigurationProperties("hotline.media")
@Validated
record MediaSettings(
        @DefaultValue("dir") Mode mode,
        @Nullable Path dir,
        @Nullable URI url) {

    private static final Pattern SAFE_PATH = Pattern.compile("/[A-Za-z0-9/_.-]*");
    private static final Pattern SAFE_URL = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9/_.-]*)?");

    enum Mode {
        DIR,
        HTTP
    }

    @AssertTrue(message = "hotline.media.mode=http needs hotline.media.url, for example http://10.0.0.5:8080/media")
    boolean isUrlThereForHttp() {
        return mode == Mode.DIR || url != null;
    }

    @AssertTrue(message = "hotline.media.url is http:// or https://, a host and a path of letters, figures and / _ . -")
    boolean isUrlSafe() {
        return url == null || SAFE_URL.matcher(url.toString()).matches();
    }

    // it stands in commands to the switch
    @AssertTrue(message = "hotline.media.dir is a path of letters, figures and / _ . -, for example /run/hotline/media")
    boolean isDirSafe() {
        return dir == null || SAFE_PATH.matcher(dir.toAbsolutePath().toString()).matches();
    }
}
