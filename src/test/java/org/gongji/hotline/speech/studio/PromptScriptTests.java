package org.gongji.hotline.speech.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.speech.Catalogue;
import org.gongji.hotline.speech.Clip;
import org.gongji.hotline.speech.PromptFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptScriptTests {

    @TempDir
    private Path folder;

    private SmallPrompts prompts;

    @BeforeEach
    void a_small_catalogue() throws IOException {
        prompts = SmallPrompts.in(folder);
    }

    @Test
    void a_word_is_read_in_a_sentence_that_gives_it_its_melody() throws IOException {
        assertThat(new PromptScript(prompts.catalogue()).lines())
                .contains(
                        new ScriptLine("words: yuan", "yuan.mid.wav", "一共有〔元〕五角。", "yuan2", "mid", ""),
                        new ScriptLine("words: yuan", "yuan.final.wav", "一共有〔元〕。", "yuan2", "final", ""));
    }

    @Test
    void a_stretch_is_read_in_its_whole_sentence_with_an_example_in_the_slot() throws IOException {
        assertThat(new PromptScript(prompts.catalogue()).lines())
                .contains(new ScriptLine(
                        "balance",
                        "bal.total.1.wav",
                        "〔账户里一共有〕三百五十元。",
                        "zhang4hu4 li5 yi2gong4 you3",
                        "",
                        "balance: some set aside"));
    }

    @Test
    void markdown_has_a_table_for_each_dialog() throws IOException {
        assertThat(new PromptScript(prompts.catalogue()).markdown())
                .contains("""
                        ## end

                        | file | read | pinyin | form | where |
                        |---|---|---|---|---|
                        | `bye.wav` | 再见。 | zai4jian4. |  | end: good-bye |
                        """)
                .contains("## words: yuan");
    }

    @Test
    void a_spreadsheet_gets_a_row_for_each_recording() throws IOException {
        assertThat(new PromptScript(prompts.catalogue()).csv())
                .startsWith("\uFEFFnumber,section,file,read,pinyin,form,where\r\n")
                .contains("1,end,bye.wav,再见。,zai4jian4.,,end: good-bye\r\n")
                .hasLineCount(5);
    }

    @Test
    void a_spreadsheet_takes_no_text_for_a_formula() throws IOException {
        prompts.write("zh-CN/sentences.yaml", """
                bye: {text: "=1+1", where: "@end"}
                bal.total: {text: "+{amount}。", where: "-balance"}
                """);
        prompts.write("en/sentences.yaml", """
                bye: {text: "Good bye."}
                bal.total: {text: "In all, {amount}."}
                """);

        assertThat(new PromptScript(prompts.catalogue()).csv())
                .contains("'@end")
                .contains("'=1+1");
    }

    @Test
    void carriers_that_are_missing_are_told_with_their_file() throws IOException {
        prompts.write("zh-CN/carriers.yaml", "nothing");
        var catalogue = prompts.catalogue();

        assertThatThrownBy(() -> new PromptScript(catalogue))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("carriers.yaml has to hold two maps");
    }

    @Test
    void the_project_s_own_script_has_every_recording_once_and_a_carrier_for_each_word() throws IOException {
        var catalogue = Catalogue.load(PromptFolder.find(Optional.empty()));

        var lines = new PromptScript(catalogue).lines();

        assertThat(lines)
                .extracting(ScriptLine::file)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(catalogue.clips(Language.MANDARIN).stream()
                        .map(Clip::name)
                        .map(name -> name + ".wav")
                        .toList());
        assertThat(lines)
                .filteredOn(line -> line.section().startsWith("words"))
                .allSatisfy(line -> assertThat(line.read()).contains("〔"));
        assertThat(lines).noneSatisfy(line -> assertThat(line.read()).contains("……"));
    }
}
