package org.gongji.hotline.speech;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.hotline.dialog.Language;

/// A word that fills slots, alone or with others: `num.23`, `yuan`, `city.110000`.
///
/// @param say the same in toned pinyin (Mandarin), or as a synthetic voice reads it better (English)
/// @param forms how it is recorded; one form stands for both
public record Word(String id, Language language, String text, Optional<String> say, Set<Form> forms) {

    public Word {
        forms = Set.copyOf(forms);
    }

    List<Clip> clips() {
        return forms.stream().sorted().map(this::clip).toList();
    }

    /// The name of its clip for `form`.
    String clipName(Form form) {
        var recorded = forms.contains(form) ? form : forms.iterator().next();
        return id + "." + recorded.tag();
    }

    private Clip clip(Form form) {
        return new Clip(clipName(form), language, text, say, Optional.of(form), "words");
    }
}
