package org.gongji.hotline.speech;

import java.util.Optional;

/// Tells calls again with the project's own sentences and clips, loaded once.
public final class TestRetelling {

    private static final class Loaded {
        private static final Retelling PROJECTS = load();

        private static Retelling load() {
            var catalogue = Catalogue.load(PromptFolder.find(Optional.empty()));
            return Retelling.of(catalogue, new Sounds(RecordedClips.load(catalogue), new EnglishVoice()));
        }
    }

    private TestRetelling() {}

    public static Retelling get() {
        return Loaded.PROJECTS;
    }
}
