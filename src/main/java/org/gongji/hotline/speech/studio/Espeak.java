package org.gongji.hotline.speech.studio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.speech.Clip;
import org.gongji.hotline.speech.Recording;

/// Mandarin by espeak-ng, from toned pinyin.
public final class Espeak implements Voice {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)(\\.\\d+)?");
    private static final String HOW_TO_GET_IT = "espeak-ng 1.52 or newer is needed: Debian 13 has it (apt-get install"
            + " espeak-ng), for Debian 12 it is in backports; or name one with --espeak, such as"
            + " --espeak 'chroot /srv/debian13 espeak-ng'.";

    private static final List<String> MANDARIN = List.of("-v", "cmn", "--stdin", "--stdout");
    /// A word that nobody says.
    private static final String MARK = "lve4lve4lve4";

    private final Program program;

    private Espeak(Program program) {
        this.program = program;
    }

    /// The voice behind `command`, such as `espeak-ng` or `chroot /srv/debian13 espeak-ng`.
    ///
    /// @throws NoVoice where it is missing or too old
    public static Espeak of(List<String> command) {
        var program = new Program(command);
        var answer = version(program);
        if (!speaksMandarin(answer)) {
            throw new NoVoice("This voice reads Mandarin as English letters: " + answer + ". " + HOW_TO_GET_IT);
        }
        return new Espeak(program);
    }

    private static String version(Program program) {
        try {
            return text(program.run("", List.of("--version"))).strip();
        } catch (IOException e) {
            throw new NoVoice("espeak-ng cannot be run (" + e.getMessage() + "). " + HOW_TO_GET_IT);
        }
    }

    /// 1.51 speaks `cmn` as English letters and tone numbers.
    static boolean speaksMandarin(String version) {
        var found = VERSION.matcher(version);
        if (!version.contains("eSpeak NG") || !found.find()) {
            return false;
        }
        int major = Integer.parseInt(found.group(1));
        return major > 1 || (major == 1 && Integer.parseInt(found.group(2)) >= 52);
    }

    @Override
    public Recording speak(Clip clip, Pace pace) throws IOException {
        var say =
                clip.say().orElseThrow(() -> new IOException("it has no pinyin: write it as 'say' into the catalogue"));
        var delivery = Delivery.of(clip, pace);
        var input = delivery.unfinished() ? withLowEnd(say) : EspeakText.of(say);
        if (EspeakText.readAsEnglish(phonemes(input))) {
            throw new IOException("espeak-ng does not know a syllable of '" + say + "'");
        }
        var options =
                Stream.concat(MANDARIN.stream(), delivery.options().stream()).toList();
        return Steady.of(WaveFile.read(new ByteArrayInputStream(program.run(input, options)))
                .recording());
    }

    /// Where something follows, a third tone at the end stays low. espeak-ng knows that only inside a clause, so the
    /// last word is given to it in its own phonemes.
    private String withLowEnd(String say) throws IOException {
        var end = LowEnd.of(say);
        if (end.isEmpty()) {
            return EspeakText.of(say);
        }
        var low = end.orElseThrow();
        return EspeakText.of(low.before()) + " [[" + low.lowered(phonemes(EspeakText.of(low.word()))) + "]]";
    }

    private String phonemes(String words) throws IOException {
        return text(program.run(words, List.of("-v", "cmn", "-q", "-x", "--stdin")))
                .strip();
    }

    /// The phonemes of each of `texts`, pinyin or characters.
    List<String> phonemes(List<String> texts) throws IOException {
        var input = texts.stream()
                .map(text -> text.replaceAll("\\s+", " ") + "\n" + MARK + "\n")
                .collect(Collectors.joining());
        var mark = phonemes(MARK);
        var answers = new ArrayList<String>();
        var gathered = new StringBuilder();
        // without --stdin each line is a clause of its own; the mark keeps those of one text together
        for (var line : text(program.run(input, List.of("-v", "cmn", "-q", "-x")))
                .lines()
                .toList()) {
            if (line.strip().equals(mark)) {
                answers.add(gathered.toString());
                gathered.setLength(0);
            } else {
                gathered.append(line.strip()).append(' ');
            }
        }
        if (answers.size() != texts.size()) {
            throw new IOException("espeak-ng answered " + answers.size() + " of " + texts.size() + " texts");
        }
        return answers;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
