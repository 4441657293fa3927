package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.vault.BlindIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The audit, for auditors.
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=true",
            "hotline.demo.token=demo-token",
            "hotline.data.dir=target/audit-pages-tests",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
class AuditPagesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

    private static final String WANG_ID = "11010119550307802X";
    private static final String CALLER = "13800000001";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        DATABASE.in(properties);
    }

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private Users users;

    @Autowired
    private Badges badges;

    @Autowired
    private Audit audit;

    @Autowired
    private AuditUpkeep upkeep;

    @Autowired
    private BlindIndex index;

    private Browser auditor;

    @BeforeEach
    void begin() {
        for (var table : List.of("audit_entry", "audit_about")) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
        for (var end : List.of("audit_head", "audit_start")) {
            DATABASE.jdbc()
                    .sql("UPDATE " + end + " SET last_id = 0, link = :none, seal = :none")
                    .param("none", new byte[32])
                    .update();
        }
        auditor = new Browser(port)
                .with(
                        "hotline-demo",
                        badges.issue(users.named("auditor").orElseThrow(), false)
                                .text());
    }

    @Test
    void entries_are_listed_in_the_viewers_zone_and_words() throws Exception {
        audit.write("user:chen", Audit.Action.READ_CALL, "call 17");

        var page = auditor.open("/console/audit").body();

        assertThat(page).contains("user:chen", ">看通话</td>", "call 17", "时间按 Asia/Shanghai");
    }

    @Test
    void the_search_itself_is_written_down_before_anything_is_shown() throws Exception {
        var page = auditor.open("/console/audit?user=chen&action=READ_CALL&from=2026-11-01&to=2026-11-25");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(entries())
                .containsExactly(
                        "user:auditor SEARCH_AUDIT" + " from 2026-11-01 to 2026-11-25 user chen action READ_CALL");
    }

    @Test
    void filters_narrow_the_list() throws Exception {
        audit.write("user:chen", Audit.Action.READ_CALL, "call 17");
        audit.write("user:chen", Audit.Action.UNMASK_CALLER, "call 17 reason asked to be called back");
        audit.write("client:app", Audit.Action.READ_TICKET, "ticket 4");

        for (var fits : List.of("user=chen", "action=UNMASK_CALLER", "subject=call 17", "user=user:chen")) {
            assertThat(shown(fits)).as(fits).contains("asked to be called back").doesNotContain("ticket 4");
        }
        assertThat(shown("user=client:app")).contains("ticket 4").doesNotContain("call 17");
        assertThat(shown("subject=call 1")).contains("没有记录");
        assertThat(shown("from=2020-01-01&to=2020-01-31")).contains("没有记录");
    }

    @Test
    void a_person_is_found_by_the_hash_of_a_number_that_stands_in_no_address() throws Exception {
        var hash = Subjects.hash(index, WANG_ID);
        audit.write("user:chen", Audit.Action.SEARCH_CALLS, "id " + hash);
        audit.write("client:app", Audit.Action.FILE_REQUEST, "sharer " + hash + " beneficiary 0123456789abcdef");
        audit.write("user:chen", Audit.Action.SEARCH_CALLS, "id 0123456789abcdef");

        var sent = auditor.send("/console/audit", Map.of("number", "110101 19550307 802x"));

        var address = sent.headers().firstValue("Location").orElseThrow();
        assertThat(address)
                .startsWith("/console/audit?")
                .contains("about=" + hash)
                .doesNotContain("19550307");
        assertThat(auditor.open(address).body())
                .contains("client:app", "查一个人的通话")
                .doesNotContain("id 0123456789abcdef");
        assertThat(entries().getLast()).contains("SEARCH_AUDIT").endsWith(" about " + hash);
    }

    @Test
    void a_phone_number_is_found_too() throws Exception {
        audit.write("user:chen", Audit.Action.LIST_CALLS, "from 2026 to - phone " + Subjects.hash(index, CALLER));

        var sent = auditor.send("/console/audit", Map.of("number", "138-0000-0001"));

        assertThat(auditor.open(sent.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("列出通话</td>");
    }

    @Test
    void what_is_no_number_is_told_without_repeating_it() throws Exception {
        assertThat(auditor.send("/console/audit", Map.of("number", "王秀英")).body())
                .contains("请输入 18 位身份证号码")
                .doesNotContain("王秀英");
    }

    @Test
    void a_number_of_a_person_gets_neither_into_the_audit_nor_on_the_page() throws Exception {
        for (var wrong : List.of("user=" + CALLER, "subject=" + WANG_ID, "about=" + CALLER, "action=" + CALLER)) {
            var refused = auditor.open("/console/audit?" + wrong);

            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(refused.body().replaceAll("href=\"[^\"]*\"", "")).doesNotContain(CALLER, WANG_ID);
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void pages_go_on_where_the_last_one_ended() throws Exception {
        for (var call = 1; call <= 60; call++) {
            audit.write("user:chen", Audit.Action.READ_CALL, "call " + call);
        }

        var first = auditor.open("/console/audit?user=chen").body();
        var next = address(first, "rel=\"next\"");

        assertThat(first).contains(">call 60<", ">call 11<").doesNotContain(">call 10<");
        assertThat(auditor.open(next).body())
                .contains(">call 10<", ">call 1<")
                .doesNotContain(">call 11<", "rel=\"next\"");
    }

    @Test
    void an_export_has_all_that_is_found_and_is_written_down() throws Exception {
        for (var call = 1; call <= 501; call++) {
            audit.write("user:chen", Audit.Action.READ_CALL, "call " + call);
        }
        audit.write("user:chen", Audit.Action.UNMASK_CALLER, "=1+1");

        var file = auditor.open("/console/audit/export?user=chen");

        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.body().lines()).hasSize(503).first().isEqualTo("id,at,who,action,subject");
        assertThat(file.body()).contains("+08:00,user:chen,READ_CALL,call 1\r\n", ",'=1+1\r\n");
        assertThat(entries().getLast())
                .startsWith("user:auditor EXPORT_AUDIT from ")
                .endsWith(" user chen");
    }

    @Test
    void before_the_first_check_it_is_said_that_there_was_none() throws Exception {
        assertThat(auditor.open("/console/audit").body()).contains("还没有核对过");
        assertThat(health().statusCode()).isEqualTo(200);
    }

    @Test
    void the_last_check_is_shown_and_counted() throws Exception {
        audit.write("user:chen", Audit.Action.READ_CALL, "call 17");

        upkeep.check();

        assertThat(auditor.open("/console/audit").body()).contains("1 条记录完好");
        assertThat(health().body()).contains("\"status\":\"UP\"", "\"entries\":1");
        assertThat(figure("hotline_audit_sound")).isEqualTo("1.0");
    }

    @Test
    void a_changed_entry_is_shown_on_the_page_in_the_figures_and_by_health() throws Exception {
        audit.write("user:chen", Audit.Action.READ_CALL, "call 17");
        audit.write("user:chen", Audit.Action.READ_CALL, "call 18");
        DATABASE.jdbc()
                .sql("UPDATE audit_entry SET actor = 'user:wang' WHERE id = 2")
                .update();

        upkeep.check();

        assertThat(auditor.open("/console/audit").body()).contains("记录被改动过", "第 2 条");
        assertThat(health().statusCode()).isEqualTo(503);
        assertThat(health().body()).contains("\"status\":\"DOWN\"", "\"entry\":2");
        assertThat(figure("hotline_audit_sound")).isEqualTo("0.0");
    }

    private String shown(String query) throws Exception {
        return auditor.open("/console/audit?" + query.replace(" ", "%20"))
                .body()
                .replaceAll("(?s)<form.*?</form>", "");
    }

    private static String address(String page, String link) {
        var end = page.indexOf(link);
        var start = page.lastIndexOf("href=\"", end) + "href=\"".length();
        return page.substring(start, page.indexOf('"', start)).replace("&amp;", "&");
    }

    private HttpResponse<String> health() throws Exception {
        return new Browser(managementPort).open("/actuator/health/audit");
    }

    private String figure(String name) throws Exception {
        return new Browser(managementPort)
                .open("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElse("none");
    }

    private List<String> entries() {
        return DATABASE.jdbc()
                .sql("SELECT CONCAT(actor, ' ', action, ' ', subject) FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }
}
