package org.gongji.hotline.speech.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.speech.Catalogue;
import org.gongji.hotline.speech.Clip;
import org.gongji.hotline.speech.Mastering;

/// Makes the clips of the Mandarin voice, both paces, from a generated voice.
public final class PromptRender {

    /// So many failures in a row mean that the voice is gone, not that a clip is odd.
    private static final int PATIENCE = 5;

    private final Catalogue catalogue;
    private final Voice voice;

    public PromptRender(Catalogue catalogue, Voice voice) {
        this.catalogue = catalogue;
        this.voice = voice;
    }

    /// Told after each clip.
    @FunctionalInterface
    public interface Progress {
        void at(int done, int total, String clip);
    }

    private record Task(Clip clip, Pace pace, Path file) {

        /// True where there is no file, or one that was generated from another text.
        boolean open() {
            return !Files.exists(file) || Note.isOutdated(file, clip);
        }
    }

    /// Makes the clips that have no file, and those that were generated from another text or pinyin.
    ///
    /// @throws NoVoice where the voice stops answering
    public RenderReport missing(Progress progress) {
        var wanted = tasks().filter(Task::open).toList();
        return render(wanted, (int) tasks().count() - wanted.size(), progress);
    }

    /// Makes all clips anew, also over a studio's recordings.
    ///
    /// @throws NoVoice where the voice stops answering
    public RenderReport all(Progress progress) {
        return render(tasks().toList(), 0, progress);
    }

    private Stream<Task> tasks() {
        return Stream.of(Pace.values())
                .flatMap(pace -> catalogue.clips(Language.MANDARIN).stream()
                        .map(clip -> new Task(clip, pace, catalogue.file(Language.MANDARIN, clip.name(), pace))));
    }

    private RenderReport render(List<Task> tasks, int kept, Progress progress) {
        var failures = new ArrayList<Finding>();
        int made = 0;
        int inARow = 0;
        for (var task : tasks) {
            try {
                var take = voice.speak(task.clip(), task.pace());
                WaveFile.write(Mastering.master(take), Note.of(task.clip()), task.file());
                made++;
                inARow = 0;
            } catch (IOException | IllegalArgumentException e) {
                failures.add(new Finding(
                        Finding.Kind.NOT_MADE,
                        catalogue.folder().relativize(task.file()).toString(),
                        String.valueOf(e.getMessage())));
                inARow++;
            }
            if (inARow == PATIENCE) {
                throw new NoVoice("The voice failed " + PATIENCE + " times in a row; the last time: "
                        + failures.getLast().detail() + " (" + made + " clips were made)");
            }
            progress.at(made + failures.size(), tasks.size(), task.clip().name());
        }
        return new RenderReport(made, kept, failures);
    }
}
