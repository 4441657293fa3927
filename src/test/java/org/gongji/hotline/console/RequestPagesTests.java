package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.hotline.binding.Application;
import org.gongji.hotline.binding.Requests;
import org.gongji.hotline.binding.Requests.Filed;
import org.gongji.hotline.binding.Requests.Filer;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.rules.Channel;
import org.gongji.hotline.rules.IdNumber;
import org.gongji.hotline.rules.Relation;
import org.gongji.hotline.rules.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The boards of requests, with the real rules and the real database behind them and the people of the demo.
@SpringBootTest(
        classes = SharingRestTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=true",
            "hotline.demo.token=demo-token",
            "hotline.data.dir=target/request-pages-tests",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
class RequestPagesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("account", "binding", "calllog", "console", "database");

    private static final String LI = "110101195206153118";
    private static final String WANG = "11010119550307802X";

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
    private Requests requests;

    private Browser supervisor;

    @BeforeEach
    void begin() {
        for (var table : List.of("binding_request", "sharing", "sharing_event", "filing")) {
            DATABASE.jdbc().sql("DELETE FROM " + table).update();
        }
        supervisor = new Browser(port)
                .with(
                        "hotline-demo",
                        badges.issue(users.named("supervisor").orElseThrow(), false)
                                .text());
    }

    @Test
    void a_waiting_request_is_listed_and_shown_with_rule_source_and_evidence() throws Exception {
        var id = ((Filed.Waiting) file(LI, WANG)).id().value();

        var list = supervisor
                .open("/console/boards/requests?state=WAITING&pool=110000")
                .body();
        var page = supervisor.open("/console/boards/requests/" + id).body();

        assertThat(list).contains("No. " + id, "等待答复", "用钱的一方", "配偶");
        assertThat(page).contains("BIND_WAITS_FOR_BENEFICIARY", "出处", "提出申请并承诺", "手机应用", "核对证据链");
        assertThat(list + page).doesNotContain(LI, WANG, "??");
        assertThat(audited()).contains("user:supervisor READ_REQUEST request " + id);
    }

    @Test
    void a_person_is_looked_for_by_an_id_that_stands_in_no_address() throws Exception {
        file(LI, WANG);

        var sent = supervisor
                .send("/console/boards/requests", Map.of("id", WANG))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(sent).matches(".*/console/boards/requests\\?person=\\d+");
        assertThat(supervisor.open(sent).body()).contains("等待答复");
        assertThat(supervisor
                        .send("/console/boards/requests", Map.of("id", "123"))
                        .body())
                .contains("身份证号码不对");
        assertThat(String.join(" ", audited())).contains("SEARCH_REQUESTS id ").doesNotContain(WANG);
    }

    @Test
    void what_the_rules_refused_is_told_with_rule_and_source() throws Exception {
        file(LI, LI);

        assertThat(supervisor.open("/console/boards/refused-requests").body())
                .contains("两边是同一个人", "SAME_PERSON", "出处")
                .doesNotContain(LI, "??");
    }

    @Test
    void the_chain_of_evidence_is_checked() throws Exception {
        var id = ((Filed.Waiting) file(LI, WANG)).id().value();

        var page = supervisor
                .send("/console/boards/requests/check", Map.of("request", Long.toString(id)))
                .body();

        assertThat(page).contains("完好", "/console/boards/requests/" + id);
        assertThat(audited()).contains("user:supervisor CHECK_EVIDENCE all");
    }

    @Test
    void feeds_that_were_read_are_listed_and_one_that_is_not_there_is_told() throws Exception {
        assertThat(supervisor.open("/console/boards/feeds").body())
                .contains("数据接入")
                .doesNotContain("??");
        assertThat(supervisor.open("/console/boards/feeds/999").statusCode()).isEqualTo(404);
    }

    @Test
    void a_filter_that_is_none_is_told_on_a_page() throws Exception {
        for (var slip : List.of("state=GONE", "pool=x", "days=many", "person=x", "side=left")) {
            assertThat(supervisor.open("/console/boards/requests?" + slip).statusCode())
                    .as(slip)
                    .isEqualTo(400);
        }
    }

    private Filed file(String sharer, String beneficiary) {
        var application = new Application(
                new IdNumber(sharer),
                new IdNumber(beneficiary),
                Relation.SPOUSE,
                Side.SHARER,
                Channel.APP,
                Optional.empty());
        return requests.file(application, new Filer("app", "key-" + System.nanoTime(), "ab".repeat(32)));
    }

    private static List<String> audited() {
        return DATABASE.jdbc()
                .sql("SELECT CONCAT(actor, ' ', action, ' ', subject) FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }
}
