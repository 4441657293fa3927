package org.gongji.hotline.speech.studio;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.speech.Catalogue;
import org.gongji.hotline.speech.Clip;
import org.gongji.hotline.speech.Mastering;
import org.gongji.hotline.speech.Wording;
import org.gongji.hotline.speech.Wording.Piece;

/// The recording script for the voice talent: what to read, and under which name each recording is kept.
public final class PromptScript {

    private static final String HOW_TO = """
            # Recording script, Mandarin

            - Read each line as a whole sentence, warm and clear, at an even pace. Where 〔〕 stand, cut out what is between
              them; the rest only gives the right melody.
            - Record everything twice: at about 3.5 characters a second into `usual/`, at about 2.8 into `elder/`.
            - *mid* stays level and unfinished, because something follows; *final* falls to the end. Two takes of each *mid*.
            - Pinyin gives the reading where a character has several; tone 5 is neutral.
            - Any WAV the studio likes; the delivery is 8 kHz mono, A-law or 16 bit, 10 ms before and 30 ms after the
              sound, speech at %.0f dBFS (RMS), peaks below -3 dBFS. `prompts check` tells what is not.
            """.formatted(Mastering.LEVEL);

    private final List<ScriptLine> lines;

    /// @throws IOException where `carriers.yaml` cannot be read
    public PromptScript(Catalogue catalogue) throws IOException {
        var carriers = Carriers.read(
                catalogue.folder().resolve(Language.MANDARIN.tag()).resolve("carriers.yaml"));
        var lines = new ArrayList<ScriptLine>();
        for (var language : Language.values()) {
            for (var id : catalogue.sentences()) {
                catalogue
                        .wording(language, id)
                        .filter(wording -> wording.voice() == Language.MANDARIN)
                        .ifPresent(wording -> lines.addAll(stretches(wording, carriers)));
            }
        }
        catalogue.clips(Language.MANDARIN).stream()
                .filter(clip -> clip.form().isPresent())
                .forEach(clip -> lines.add(word(clip, carriers)));
        this.lines = List.copyOf(lines);
    }

    List<ScriptLine> lines() {
        return lines;
    }

    /// For reading and printing.
    public String markdown() {
        var text = new StringBuilder(HOW_TO);
        var section = "";
        for (var line : lines) {
            if (!line.section().equals(section)) {
                section = line.section();
                text.append("\n## ")
                        .append(section)
                        .append("\n\n| file | read | pinyin | form | where |\n|---|---|---|---|---|\n");
            }
            text.append("| `%s` | %s | %s | %s | %s |%n"
                    .formatted(line.file(), cell(line.read()), line.say(), line.form(), cell(line.where())));
        }
        return text.toString();
    }

    /// For spreadsheets: UTF-8 with a mark that they recognise, and no cell that they take for a formula.
    public String csv() {
        var text = new StringWriter().append('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("number", "section", "file", "read", "pinyin", "form", "where");
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                csv.writeRecord(
                        String.valueOf(i + 1),
                        plain(line.section()),
                        plain(line.file()),
                        plain(line.read()),
                        plain(line.say()),
                        plain(line.form()),
                        plain(line.where()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can always be written", e);
        }
        return text.toString();
    }

    private static List<ScriptLine> stretches(Wording wording, Carriers carriers) {
        var section = wording.where().split("[:/]", 2)[0].strip();
        boolean whole = wording.slots().isEmpty();
        return wording.pieces().stream()
                .filter(Piece.Stretch.class::isInstance)
                .map(Piece.Stretch.class::cast)
                .map(stretch -> new ScriptLine(
                        section,
                        stretch.clip() + ".wav",
                        whole ? stretch.text() : read(wording, stretch, carriers),
                        stretch.say().orElse(""),
                        "",
                        wording.where()))
                .toList();
    }

    /// The whole sentence with examples in its slots; `kept` in 〔〕.
    private static String read(Wording wording, Piece.Stretch kept, Carriers carriers) {
        return wording.pieces().stream()
                .map(piece -> switch (piece) {
                    case Piece.Stretch stretch when stretch.equals(kept) -> "〔" + stretch.text() + "〕";
                    case Piece.Stretch stretch -> stretch.text();
                    case Piece.Mark mark -> mark.text();
                    case Piece.Slot slot -> carriers.slot(slot.name()).orElse("……");
                })
                .collect(Collectors.joining());
    }

    private static ScriptLine word(Clip clip, Carriers carriers) {
        return new ScriptLine(
                "words: " + clip.name().split("\\.", 2)[0],
                clip.name() + ".wav",
                carriers.sentence(clip).orElse(clip.text()),
                clip.say().orElse(""),
                clip.name().substring(clip.name().lastIndexOf('.') + 1),
                "");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    /// A spreadsheet runs what begins with these signs.
    private static String plain(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
