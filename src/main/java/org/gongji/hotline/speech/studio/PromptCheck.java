package org.gongji.hotline.speech.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.speech.Catalogue;
import org.gongji.hotline.speech.CatalogueFault;
import org.gongji.hotline.speech.Clip;
import org.gongji.hotline.speech.studio.Finding.Kind;

/// Examines a folder of prompts: its catalogues, its clips, and whether all that is said can be heard.
public final class PromptCheck {

    private final Path prompts;
    private final Set<String> said;
    private final Optional<Espeak> espeak;
    private final List<Finding> findings = new ArrayList<>();

    /// @param said the ids of all sentences that the dialogs can say
    /// @param espeak compares how characters and pinyin sound, where there is one
    public PromptCheck(Path prompts, Set<String> said, Optional<Espeak> espeak) {
        this.prompts = prompts;
        this.said = Set.copyOf(said);
        this.espeak = espeak;
    }

    /// Looks at everything; reads every clip.
    ///
    /// @throws IOException where the folder cannot be listed
    public CheckReport check() throws IOException {
        Catalogue catalogue;
        try {
            catalogue = Catalogue.load(prompts);
        } catch (CatalogueFault e) {
            e.faults().forEach(fault -> found(Kind.CATALOGUE, prompts.toString(), fault));
            return new CheckReport(0, findings);
        }
        sentences(catalogue);
        var clips = catalogue.clips(Language.MANDARIN);
        clips.forEach(this::pinyin);
        int looked = 0;
        for (var pace : Pace.values()) {
            for (var clip : clips) {
                looked += sound(catalogue, clip, pace) ? 1 : 0;
            }
        }
        unused(catalogue, clips);
        if (espeak.isPresent()) {
            pronunciation(espeak.orElseThrow(), clips);
        }
        return new CheckReport(looked, findings);
    }

    private void sentences(Catalogue catalogue) {
        var known = catalogue.sentences();
        said.stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .forEach(id -> found(Kind.UNKNOWN_SENTENCE, id, "a dialog says it, but it is in no catalogue"));
        for (var id : known) {
            var wording = catalogue.wording(Language.MANDARIN, id).orElseThrow();
            if (!said.contains(id) && !wording.where().startsWith("later")) {
                found(Kind.NEVER_SAID, id, "no dialog says it; delete it, or begin its 'where' with 'later'");
            }
            if (SpokenLength.of(wording) > SpokenLength.limit(wording)) {
                found(
                        Kind.LONG,
                        id,
                        "it can have " + SpokenLength.of(wording) + " spoken characters; " + SpokenLength.limit(wording)
                                + " are the most: " + wording.text());
            }
        }
    }

    private void pinyin(Clip clip) {
        clip.say()
                .flatMap(say -> Syllables.fault(clip.text(), say))
                .ifPresent(fault -> found(Kind.PINYIN, clip.name(), fault));
    }

    /// True where there is a file.
    private boolean sound(Catalogue catalogue, Clip clip, Pace pace) {
        var file = catalogue.file(Language.MANDARIN, clip.name(), pace);
        if (Files.isRegularFile(file)) {
            findings.addAll(ClipCheck.of(clip, file, name(file)));
            return true;
        }
        if (pace == Pace.USUAL) {
            found(Kind.MISSING, name(file), "'" + clip.text() + "' cannot be heard; used in " + clip.use());
        } else {
            found(Kind.NO_ELDER_CLIP, name(file), "the usual one is played instead");
        }
        return false;
    }

    private void unused(Catalogue catalogue, List<Clip> clips) throws IOException {
        var used = Stream.of(Pace.values())
                .flatMap(pace -> clips.stream().map(clip -> catalogue.file(Language.MANDARIN, clip.name(), pace)))
                .collect(Collectors.toSet());
        for (var language : Language.values()) {
            var folder = prompts.resolve(language.tag()).resolve("clips");
            if (Files.isDirectory(folder)) {
                try (var files = Files.walk(folder)) {
                    files.filter(Files::isRegularFile)
                            .filter(file -> !used.contains(file))
                            .sorted()
                            .forEach(file ->
                                    found(Kind.UNUSED, name(file), "no sentence and no word is recorded in it"));
                }
            }
        }
    }

    private void pronunciation(Espeak voice, List<Clip> clips) throws IOException {
        var pairs = clips.stream().filter(clip -> clip.say().isPresent()).toList();
        var texts = voice.phonemes(pairs.stream().map(Clip::text).toList());
        var says = voice.phonemes(pairs.stream()
                .map(clip -> EspeakText.of(clip.say().orElseThrow()))
                .toList());
        for (int i = 0; i < pairs.size(); i++) {
            compare(pairs.get(i), texts.get(i), says.get(i));
        }
    }

    private void compare(Clip clip, String text, String say) {
        if (EspeakText.readAsEnglish(say)) {
            found(
                    Kind.PINYIN,
                    clip.name(),
                    "espeak-ng does not know a syllable of '" + clip.say().orElseThrow() + "'");
        } else if (!Pronunciation.of(text).soundsLike(Pronunciation.of(say))) {
            found(
                    Kind.SOUNDS_DIFFERENT,
                    clip.name(),
                    clip.text() + " = " + clip.say().orElseThrow() + "? The characters alone sound like " + text.strip()
                            + ", the pinyin like " + say.strip());
        }
    }

    private String name(Path file) {
        return prompts.relativize(file).toString();
    }

    private void found(Kind kind, String about, String detail) {
        findings.add(new Finding(kind, about, detail));
    }
}
