package org.gongji.hotline.speech.studio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongji.hotline.speech.Clip;
import org.gongji.hotline.speech.Mastering;
import org.gongji.hotline.speech.Recording;
import org.gongji.hotline.speech.Strength;
import org.gongji.hotline.speech.studio.Finding.Kind;

/// Takes a recording in that somebody sent for a clip. Whatever is sent is looked at before anything is made of it.
public final class Intake {

    /// A minute of stereo at 16 kHz, or 20 s of it at 48 kHz.
    public static final int MOST_BYTES = 4 << 20;

    private static final Set<Integer> RATES = Set.of(8000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration SHORTEST = Duration.ofMillis(80);
    /// In dBFS; what is made of a softer recording is as loud as all others, and so is its noise.
    private static final double SOFT = -40;

    private static final int FORMAT = 0x20746d66;

    private Intake() {}

    /// What became of it.
    public sealed interface Taken {

        /// It can be heard by callers.
        ///
        /// @param file 8 kHz, mono, A-law, trimmed and levelled
        /// @param remarks what somebody should listen for
        @SuppressWarnings("ArrayRecordComponent") // taken and stored, never compared
        record Fit(byte[] file, Duration length, List<Finding> remarks) implements Taken {}

        /// It cannot.
        ///
        /// @param faults what has to be mended first
        record Unfit(List<Finding> faults) implements Taken {}
    }

    /// Makes a clip of `upload`.
    public static Taken take(Clip clip, byte[] upload) {
        if (upload.length > MOST_BYTES) {
            return unfit(clip, Kind.UNREADABLE, "it is larger than " + (MOST_BYTES >> 20) + " MiB");
        }
        try {
            checkFormat(upload);
            return take(clip, WaveFile.read(new ByteArrayInputStream(upload)).recording());
        } catch (IOException | RuntimeException e) { // Java's own readers trip over some headers in their own ways
            var why = e instanceof NotThis ? e.getMessage() : null;
            return unfit(clip, Kind.UNREADABLE, Objects.requireNonNullElse(why, "it is no WAV file that can be read"));
        }
    }

    private static Taken take(Clip clip, Recording sent) {
        if (sent.length().compareTo(SHORTEST) < 0 || sent.length().compareTo(LONGEST) > 0) {
            return unfit(
                    clip,
                    Kind.WRONG_FORMAT,
                    "it is %.2f s long; a clip has %.2f to %d s"
                            .formatted(
                                    sent.length().toMillis() / 1000.0,
                                    SHORTEST.toMillis() / 1000.0,
                                    LONGEST.toSeconds()));
        }
        var faults = ClipCheck.ofTake(clip, sent);
        if (!faults.isEmpty()) {
            return new Taken.Unfit(faults);
        }
        var made = Mastering.master(sent);
        var findings = new ArrayList<>(ClipCheck.of(clip, new WaveFile.Content(made, "made here", true)));
        if (Strength.of(sent).speech() < SOFT) {
            findings.add(new Finding(
                    Kind.LEVEL,
                    clip.name(),
                    "it was recorded at %.0f dBFS: listen for its noise"
                            .formatted(Strength.of(sent).speech())));
        }
        var wrong = findings.stream().filter(finding -> finding.kind().fault()).toList();
        return wrong.isEmpty()
                ? new Taken.Fit(WaveFile.bytes(made), made.length(), List.copyOf(findings))
                : new Taken.Unfit(wrong);
    }

    /// A header may promise anything, and readers make room for what it promises.
    private static void checkFormat(byte[] upload) throws IOException {
        var bytes = ByteBuffer.wrap(upload).order(ByteOrder.LITTLE_ENDIAN);
        if (upload.length < 44
                || !text(upload, 0).equals("RIFF")
                || !text(upload, 8).equals("WAVE")) {
            throw new NotThis("it is no WAV file");
        }
        var at = 12;
        while (at <= upload.length - 24 && bytes.getInt(at) != FORMAT) {
            var size = bytes.getInt(at + 4);
            if (size < 0 || size > upload.length) {
                throw new NotThis("it is cut short");
            }
            at += 8 + size + (size & 1);
        }
        if (at > upload.length - 24) {
            throw new NotThis("it does not say its format");
        }
        var channels = bytes.getShort(at + 10);
        var hertz = bytes.getInt(at + 12);
        if (channels < 1 || channels > 2 || !RATES.contains(hertz)) {
            throw new NotThis("it has %d Hz and %d channels; one or two, and one of %s Hz are read"
                    .formatted(hertz, channels, RATES.stream().sorted().toList()));
        }
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.US_ASCII);
    }

    private static Taken unfit(Clip clip, Kind kind, String detail) {
        return new Taken.Unfit(List.of(new Finding(kind, clip.name(), detail)));
    }

    private static final class NotThis extends IOException {
        private static final long serialVersionUID = 1L;

        NotThis(String message) {
            super(message);
        }
    }
}
