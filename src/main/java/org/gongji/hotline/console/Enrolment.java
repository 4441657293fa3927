package org.gongji.hotline.console;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What somebody needs to set up the second factor: the secret to type, and the same as a picture for a
/// camera.
///
/// @param typed in groups of four
/// @param size the side of the picture, in its own units
/// @param path the dark fields, as SVG draws them
public record Enrolment(String typed, int size, String path) {

    private static final int QUIET = 4;

    static Enrolment of(User user, String secret) {
        var code = QrCode.encodeText(address(user, secret), QrCode.Ecc.MEDIUM);
        var path = IntStream.range(0, code.size)
                .boxed()
                .flatMap(y -> IntStream.range(0, code.size)
                        .filter(x -> code.getModule(x, y))
                        .mapToObj(x -> "M" + (x + QUIET) + " " + (y + QUIET) + "h1v1h-1z"))
                .collect(Collectors.joining());
        return new Enrolment(secret.replaceAll("(.{4})(?=.)", "$1 "), code.size + 2 * QUIET, path);
    }

    /// As authenticator apps read it: otpauth://totp/ISSUER:NAME?secret=…
    private static String address(User user, String secret) {
        return "otpauth://totp/Gongji%20Hotline:" + URLEncoder.encode(user.name(), StandardCharsets.UTF_8) + "?secret="
                + secret + "&issuer=Gongji%20Hotline";
    }

    /// Masked: no secret stands in a log.
    @Override
    public String toString() {
        return "Enrolment[…]";
    }
}
