package org.gongji.hotline.speech;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;

/// What the hotline can say: the sentences and the words of every language, as they stand in the folder `prompts`.
public final class Catalogue {

    private final Path folder;
    private final Map<Language, Map<String, Wording>> wordings;
    private final Map<Language, Map<String, Word>> words;

    Catalogue(Path folder, Map<Language, Map<String, Wording>> wordings, Map<Language, Map<String, Word>> words) {
        this.folder = folder;
        this.wordings = wordings;
        this.words = words;
    }

    /// Reads `prompts` (one folder per language, each with `sentences.yaml` and `words.yaml`).
    ///
    /// @throws CatalogueFault with every fault there is
    public static Catalogue load(Path prompts) {
        return new CatalogueReader(prompts).read();
    }

    public Optional<Wording> wording(Language language, String id) {
        return Optional.ofNullable(of(wordings, language).get(id));
    }

    public Optional<Word> word(Language language, String id) {
        return Optional.ofNullable(of(words, language).get(id));
    }

    /// The ids of all sentences; every language has them all.
    public Set<String> sentences() {
        return new LinkedHashSet<>(of(wordings, Language.MANDARIN).keySet());
    }

    /// The ids of the sentences that today's dialogs may say: not those whose place is still to come.
    Set<String> sentencesInUse() {
        var ids = sentences();
        ids.removeIf(id -> wording(Language.MANDARIN, id)
                .filter(wording -> wording.where().startsWith("later"))
                .isPresent());
        return ids;
    }

    /// The ids of the words of `language`.
    public Set<String> words(Language language) {
        return new LinkedHashSet<>(of(words, language).keySet());
    }

    /// Every clip that is spoken in `voice`, sentences first.
    public List<Clip> clips(Language voice) {
        var ofSentences = Stream.of(Language.values())
                .flatMap(language -> of(wordings, language).values().stream())
                .filter(wording -> wording.voice() == voice)
                .flatMap(wording -> wording.clips().stream());
        var ofWords = of(words, voice).values().stream().flatMap(word -> word.clips().stream());
        return Stream.concat(ofSentences, ofWords).toList();
    }

    /// Where the recorded sound of a clip is kept.
    public Path file(Language voice, String clip, Pace pace) {
        return folder.resolve(voice.tag())
                .resolve("clips")
                .resolve(pace.name().toLowerCase(Locale.ROOT))
                .resolve(clip + ".wav");
    }

    public Path folder() {
        return folder;
    }

    private static <T> Map<String, T> of(Map<Language, Map<String, T>> all, Language language) {
        return all.getOrDefault(language, Map.of());
    }
}
