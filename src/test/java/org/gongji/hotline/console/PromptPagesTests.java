package org.gongji.hotline.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.dialog.Pace;
import org.gongji.hotline.speech.TestVoices;
import org.gongji.hotline.speech.Tones;
import org.gongji.hotline.speech.Voices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The board of prompts, over the project's own sentences.
@Tag("database")
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=true",
            "hotline.demo.token=demo-token",
            "hotline.data.dir=target/prompt-pages-tests",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
class PromptPagesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

    private static final String WAIT = "/console/prompts/clips/zh-CN/wait";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        DATABASE.in(properties);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private Badges badges;

    @Autowired
    private Voices voices;

    private Browser admin;

    @BeforeEach
    void begin() throws Exception {
        admin = as("admin");
        live(0);
        for (var table : List.of("clip_live", "clip_version", "audit_entry")) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
    }

    @Test
    void sentences_are_found_by_their_text_and_by_where_they_are_used() throws Exception {
        assertThat(open("/console/prompts?q=请稍等"))
                .contains(">wait<", "请稍等,正在查。")
                .doesNotContain(">welcome<");
        assertThat(open("/console/prompts?language=en&q=Good")).contains(">bye<");
        assertThat(open("/console/prompts?q=no-such-thing")).contains("没有这样的句子或词");
    }

    @Test
    void words_are_found_by_their_sound() throws Exception {
        assertThat(open("/console/prompts?kind=words&q=bei3jing1")).contains("city.110000.mid", "北京");
    }

    @Test
    void the_list_goes_on_behind_its_last_sentence() throws Exception {
        var first = open("/console/prompts");
        var next =
                first.replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1").replace("&amp;", "&");
        var last = next.replaceAll(".*after=", "");

        assertThat(first).contains(">welcome<", ">" + last + "<");
        assertThat(open(next)).doesNotContain(">welcome<", ">" + last + "<");
    }

    @Test
    void a_sentence_shows_its_clips_and_can_be_heard() throws Exception {
        var page = open("/console/prompts/sentences/zh-CN/bal.total");

        assertThat(page).contains("{amount}", "/console/prompts/clips/zh-CN/bal.total.1");
        var sound = admin.open("/console/prompts/sentences/zh-CN/bal.total/sound?pace=ELDER");
        assertThat(sound.statusCode()).isEqualTo(200);
        assertThat(sound.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(sound.body()).startsWith("RIFF");
    }

    @Test
    void a_clip_names_the_sentences_that_it_touches() throws Exception {
        assertThat(open(WAIT)).contains("/console/prompts/sentences/zh-CN/wait", "随程序来的", "正在用");
    }

    @Test
    void a_recording_is_kept_and_not_heard_until_it_is_put_live() throws Exception {
        var before = sentence();

        assertThat(send(1.5).statusCode()).isEqualTo(302);

        assertThat(open(WAIT)).contains("换上", "version=1", "1.50 s", ">admin<");
        assertThat(sentence()).isEqualTo(before);
        assertThat(admin.open("/console/prompts/sentences/zh-CN/wait/sound?clip=wait&version=1")
                        .body())
                .startsWith("RIFF");
        assertThat(audited()).anyMatch(entry -> entry.equals("user:admin STORE_CLIP clip zh-CN USUAL wait version 1"));
    }

    @Test
    void a_version_is_heard_once_it_is_live_and_another_one_after_rolling_back() throws Exception {
        var shipped = sentence();
        send(1.5);
        send(1.8);

        live(2);
        var second = sentence();
        live(1);
        var first = sentence();
        live(0);

        assertThat(second).isNotEqualTo(shipped);
        assertThat(first).isNotEqualTo(second).isNotEqualTo(shipped);
        assertThat(sentence()).isEqualTo(shipped);
        assertThat(audited()).contains("user:admin PUT_CLIP_LIVE clip zh-CN USUAL wait version 2");
    }

    @Test
    void what_the_checks_refuse_is_not_kept_and_told_why() throws Exception {
        var page = admin.sendFile(WAIT, Map.of("pace", "USUAL"), "file", TestVoices.wave(Tones.silence(8000, 2)));

        assertThat(page.body()).contains("没有存下", "nothing is heard in it");
        assertThat(DATABASE.jdbc()
                        .sql("SELECT COUNT(*) FROM clip_version")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_no_sound_is_refused() throws Exception {
        assertThat(admin.sendFile(
                                WAIT,
                                Map.of("pace", "USUAL"),
                                "file",
                                "<script>".repeat(50).getBytes(UTF_8))
                        .body())
                .contains("it is no WAV file");
        assertThat(admin.send(WAIT, Map.of("pace", "USUAL")).body()).contains("it is no WAV file");
    }

    @Test
    void a_version_that_is_not_there_does_not_go_live() throws Exception {
        assertThat(live(7)).isEqualTo(404);
        assertThat(admin.open(WAIT + "/sound?version=7").statusCode()).isEqualTo(404);
    }

    @Test
    void without_its_audit_row_nothing_is_put_live() throws Exception {
        var before = sentence();
        send(1.5);
        DATABASE.jdbc().sql("RENAME TABLE audit_head TO audit_head_away").update();
        try {
            assertThat(live(1)).isEqualTo(503);
        } finally {
            DATABASE.jdbc().sql("RENAME TABLE audit_head_away TO audit_head").update();
        }
        assertThat(open(WAIT)).doesNotContain("换过");
        assertThat(sentence()).isEqualTo(before);
    }

    @Test
    void only_an_admin_is_offered_a_way_to_replace() throws Exception {
        send(1.5);

        assertThat(as("supervisor").open(WAIT).body()).doesNotContain("type=\"file\"", "换上");
    }

    @Test
    void the_script_for_the_voice_is_a_file() throws Exception {
        var csv = admin.open("/console/prompts/script?form=csv");

        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("script.csv");
        assertThat(csv.body()).contains("wait.wav", "请稍等");
        assertThat(admin.open("/console/prompts/script?form=md").body()).contains("# Recording script");
    }

    private HttpResponse<String> send(double seconds) throws Exception {
        return admin.sendFile(WAIT, Map.of("pace", "USUAL"), "file", TestVoices.wave(Tones.tone(16_000, seconds, 0.2)));
    }

    private int live(int version) throws Exception {
        return admin.send(WAIT + "/live", Map.of("pace", "USUAL", "version", Integer.toString(version)))
                .statusCode();
    }

    /// How callers hear it now.
    private byte[] sentence() {
        var catalogue = voices.catalogue();
        return voices.sentence(catalogue.wording(Language.MANDARIN, "wait").orElseThrow(), Pace.USUAL)
                .orElseThrow();
    }

    private String open(String path) throws Exception {
        var page = admin.open(path.replace("请稍等", "%E8%AF%B7%E7%A8%8D%E7%AD%89"));
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private List<String> audited() {
        return DATABASE.jdbc()
                .sql("SELECT CONCAT(actor, ' ', action, ' ', subject) FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }

    private Browser as(String name) {
        var user = users.named(name).orElseThrow();
        return new Browser(port).with("hotline-demo", badges.issue(user, false).text());
    }
}
