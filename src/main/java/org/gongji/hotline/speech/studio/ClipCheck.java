package org.gongji.hotline.speech.studio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongji.hotline.speech.Clip;
import org.gongji.hotline.speech.Mastering;
import org.gongji.hotline.speech.Recording;
import org.gongji.hotline.speech.Strength;
import org.gongji.hotline.speech.studio.Finding.Kind;

/// Looks at the sound of one clip.
final class ClipCheck {

    /// In dBFS; softer is no speech.
    private static final double SILENCE = -50;
    /// A-law's largest value is 0.984.
    private static final double FULL = 0.98;
    /// So many samples at full scale in a row are a flat top.
    private static final int FLAT_TOP = 3;

    private static final int LEAD_MILLIS = 60;
    private static final int TRAIL_MILLIS = 100;
    private static final double LEVEL_TOLERANCE = 3;
    private static final double LOUDEST_PEAK = -3;
    private static final double SLOWEST = 1.2;
    private static final double FASTEST = 7;

    private final Clip clip;
    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    private ClipCheck(Clip clip, String file) {
        this.clip = clip;
        this.file = file;
    }

    /// @param name how the file is called in the findings
    static List<Finding> of(Clip clip, Path file, String name) {
        var check = new ClipCheck(clip, name);
        check.look(file);
        return check.findings;
    }

    /// What is wrong with a recording before anything is made of it.
    static List<Finding> ofTake(Clip clip, Recording take) {
        var check = new ClipCheck(clip, clip.name());
        if (Strength.of(take).peak() < SILENCE) {
            check.found(Kind.SILENT, "nothing is heard in it");
        } else if (hasFlatTop(take)) {
            check.found(Kind.CLIPPED, "it is overdriven; record it again with less gain");
        }
        return check.findings;
    }

    /// What is to be said of a clip that is made.
    static List<Finding> of(Clip clip, WaveFile.Content content) {
        var check = new ClipCheck(clip, clip.name());
        check.look(content);
        return check.findings;
    }

    private void look(Path path) {
        try {
            look(WaveFile.read(path));
            if (Note.isOutdated(path, clip)) {
                found(Kind.OUTDATED, "it was generated from another text than '" + clip.text() + "'; render it again");
            }
        } catch (IOException e) {
            found(Kind.UNREADABLE, "it cannot be read: " + e.getMessage());
        }
    }

    private void look(WaveFile.Content content) {
        if (!content.fitsTelephone()) {
            found(Kind.WRONG_FORMAT, "it is " + content.format() + "; a clip is 8000 Hz, mono, A-law or 16-bit PCM");
        }
        var recording = content.recording();
        var strength = Strength.of(recording);
        if (strength.peak() < SILENCE) {
            found(Kind.SILENT, "nothing is heard in it");
            return;
        }
        if (hasFlatTop(recording)) {
            found(Kind.CLIPPED, "it is overdriven; record it again with less gain");
        }
        edges(recording, strength);
        level(strength);
        pace(recording);
    }

    private void edges(Recording recording, Strength strength) {
        long lead = millis(recording, strength.first());
        long trail = millis(recording, recording.size() - strength.last());
        if (lead > LEAD_MILLIS) {
            found(
                    Kind.UNTRIMMED,
                    "it begins with " + lead + " ms of silence; " + Mastering.BEFORE.toMillis() + " are right");
        }
        if (trail > TRAIL_MILLIS) {
            found(
                    Kind.UNTRIMMED,
                    "it ends with " + trail + " ms of silence; " + Mastering.AFTER.toMillis() + " are right");
        }
    }

    private void level(Strength strength) {
        if (Math.abs(strength.speech() - Mastering.LEVEL) > LEVEL_TOLERANCE) {
            found(
                    Kind.LEVEL,
                    "its speech is at %.1f dBFS, that of the others at %.0f"
                            .formatted(strength.speech(), Mastering.LEVEL));
        }
        if (strength.peak() > LOUDEST_PEAK) {
            found(Kind.LEVEL, "its peak is at %.1f dBFS; %.0f is the most".formatted(strength.peak(), LOUDEST_PEAK));
        }
    }

    private void pace(Recording recording) {
        int syllables = clip.say().map(Syllables::inPinyin).orElseGet(() -> Syllables.inText(clip.text()));
        double perSecond = syllables * 1e9 / Math.max(1, recording.length().toNanos());
        if (syllables > 0 && (perSecond < SLOWEST || perSecond > FASTEST)) {
            found(
                    Kind.PACE,
                    "%d syllables in %.1f s: is this '%s'?"
                            .formatted(syllables, recording.length().toMillis() / 1000.0, clip.text()));
        }
    }

    private static boolean hasFlatTop(Recording recording) {
        int full = 0;
        for (int i = 0; i < recording.size() && full < FLAT_TOP; i++) {
            full = Math.abs(recording.at(i)) >= FULL ? full + 1 : 0;
        }
        return full == FLAT_TOP;
    }

    private static long millis(Recording recording, int samples) {
        return samples * 1000L / recording.hertz();
    }

    private void found(Kind kind, String detail) {
        findings.add(new Finding(kind, file, detail));
    }
}
