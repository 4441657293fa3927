package org.gongji.hotline.speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.dialog.Language;

/// Reads a folder of prompts and compares its languages.
final class CatalogueReader {

    private static final Set<String> SENTENCE = Set.of("text", "say", "where", "voice");
    private static final Set<String> WORD = Set.of("text", "say", "forms");

    private final Path folder;
    private final List<String> faults = new ArrayList<>();
    private final Map<Language, Map<String, Wording>> wordings = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, Word>> words = new EnumMap<>(Language.class);

    CatalogueReader(Path folder) {
        this.folder = folder;
    }

    Catalogue read() {
        for (var language : Language.values()) {
            wordings.put(language, wordings(language));
            words.put(language, words(language));
        }
        compareLanguages();
        var catalogue = new Catalogue(folder, wordings, words);
        nameClipsOnce(catalogue);
        if (!faults.isEmpty()) {
            throw new CatalogueFault(faults);
        }
        return catalogue;
    }

    private Map<String, Wording> wordings(Language language) {
        var file = file(language, "sentences.yaml");
        var read = new LinkedHashMap<String, Wording>();
        file.entries(SENTENCE)
                .values()
                .forEach(entry -> wording(language, file, entry).ifPresent(wording -> read.put(entry.id(), wording)));
        return read;
    }

    private Optional<Wording> wording(Language language, CatalogueFile file, CatalogueFile.Entry entry) {
        var voice = entry.field("voice").map(tag -> language(tag)).orElse(Optional.of(language));
        if (voice.isEmpty()) {
            file.fault(entry.line(), "'" + entry.id() + "' has an unknown voice: zh-CN or en");
            return Optional.empty();
        }
        try {
            var pieces = WordingReader.pieces(entry.id(), entry.field("text").orElseThrow(), entry.field("say"));
            var wording = new Wording(
                    entry.id(),
                    language,
                    voice.orElseThrow(),
                    pieces,
                    entry.field("where").orElse(""),
                    entry.line());
            wording.slots().stream()
                    .filter(slot -> Filling.of(slot).isEmpty())
                    .forEach(slot ->
                            file.fault(entry.line(), "'" + entry.id() + "' has a slot that nothing can fill: " + slot));
            return Optional.of(wording);
        } catch (IllegalArgumentException e) {
            file.fault(entry.line(), "'" + entry.id() + "': " + e.getMessage());
            return Optional.empty();
        }
    }

    private Map<String, Word> words(Language language) {
        var file = file(language, "words.yaml");
        var read = new LinkedHashMap<String, Word>();
        file.entries(WORD)
                .values()
                .forEach(entry -> read.put(
                        entry.id(),
                        new Word(
                                entry.id(),
                                language,
                                entry.field("text").orElseThrow(),
                                entry.field("say"),
                                forms(file, entry))));
        return read;
    }

    private static Set<Form> forms(CatalogueFile file, CatalogueFile.Entry entry) {
        var forms = EnumSet.noneOf(Form.class);
        for (var name : entry.all("forms")) {
            Arrays.stream(Form.values())
                    .filter(form -> form.tag().equals(name))
                    .findFirst()
                    .ifPresentOrElse(
                            forms::add,
                            () -> file.fault(
                                    entry.line(), "'" + entry.id() + "' has an unknown form: mid, final or both"));
        }
        return forms.isEmpty() ? EnumSet.allOf(Form.class) : forms;
    }

    private void compareLanguages() {
        for (var language : Language.values()) {
            var others = of(language.other());
            of(language).values().forEach(wording -> compare(wording, Optional.ofNullable(others.get(wording.id()))));
        }
    }

    private Map<String, Wording> of(Language language) {
        return wordings.getOrDefault(language, Map.of());
    }

    private void compare(Wording wording, Optional<Wording> other) {
        var file = file(wording.language(), "sentences.yaml");
        if (other.isEmpty()) {
            file.fault(
                    wording.line(),
                    "'" + wording.id() + "' is missing in "
                            + wording.language().other().tag());
        } else if (wording.language() == Language.MANDARIN
                && !wording.slots().equals(other.orElseThrow().slots())) {
            file.fault(
                    wording.line(),
                    "'" + wording.id() + "' has the slots " + wording.slots() + " here and "
                            + other.orElseThrow().slots() + " in "
                            + other.orElseThrow().language().tag() + " (line "
                            + other.orElseThrow().line() + ")");
        }
    }

    private void nameClipsOnce(Catalogue catalogue) {
        for (var voice : Language.values()) {
            var texts = new HashMap<String, String>();
            for (var clip : catalogue.clips(voice)) {
                var before = texts.putIfAbsent(clip.name(), clip.text());
                if (before != null) {
                    faults.add(folder + ": two texts share the clip '" + clip.name() + "': " + before + " | "
                            + clip.text());
                }
            }
        }
    }

    private CatalogueFile file(Language language, String name) {
        return new CatalogueFile(folder.resolve(language.tag()).resolve(name), faults);
    }

    private static Optional<Language> language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
