package org.gongji.hotline.binding;

import java.net.URI;
import java.util.List;

/// Where the core system takes events: over https, or on this machine.
record Receiver(URI uri) {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    Receiver {
        var host = uri.getHost();
        var safe = "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(host)));
        if (host == null || !safe) {
            throw new IllegalArgumentException("this is not https://HOST/PATH, nor http:// on this machine");
        }
        if (uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException("a user or a # has no place here");
        }
    }

    /// The receiver as `hotline.webhook.url` has it; public for the conversion of settings.
    public static Receiver of(String url) {
        return new Receiver(URI.create(url));
    }
}
