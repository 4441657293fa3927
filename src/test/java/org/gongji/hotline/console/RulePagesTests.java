package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gongji.hotline.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The board of rules, over the shipped packs.
@SpringBootTest(
        classes = ConsoleTests.Part.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hotline.demo.enabled=true",
            "hotline.demo.token=demo-token",
            "hotline.data.dir=target/rule-pages-tests",
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false", // the dialler is not in this part
            "spring.flyway.enabled=false"
        })
class RulePagesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("calllog", "console", "database");

    private static final String WANG_ID = "11010119550307802X";
    private static final String LI_ID = "110101195206153118";

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

    private Browser supervisor;

    @BeforeEach
    void begin() {
        supervisor = as("supervisor");
    }

    @Test
    void a_region_shows_its_own_rules_and_those_it_inherits() throws Exception {
        var page = open("/console/rules?region=110000&day=2026-11-25");

        assertThat(page).contains("USER_ORDER", "can be changed", "110000/1 000000/1", "maxActive");
        assertThat(page).doesNotContain(">不同</span>");
    }

    @Test
    void two_regions_on_a_day_are_compared() throws Exception {
        var page = open("/console/rules?region=230600&other=110000&day=2026-11-25");

        assertThat(page).contains("230600 2026-11-25", "110000 2026-11-25", ">不同</span>");
    }

    @Test
    void two_days_of_a_region_are_compared() throws Exception {
        var page = open("/console/rules?region=110000&day=2026-11-25&otherDay=2024-08-01");

        assertThat(page).contains("110000 2024-08-01", ">不同</span>");
    }

    @Test
    void what_is_no_region_and_no_day_is_told_on_a_page() throws Exception {
        assertThat(supervisor.open("/console/rules?region=1").statusCode()).isEqualTo(400);
        assertThat(supervisor.open("/console/rules?day=today").statusCode()).isEqualTo(400);
        assertThat(supervisor.open("/console/rules/charts/nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void each_decision_is_drawn() throws Exception {
        assertThat(open("/console/rules/charts/mayBind"))
                .contains("<svg", "SHARER_HAS_NO_ACCOUNT", "BIND_WAITS_FOR_SHARER")
                .doesNotContain("been");
    }

    @Test
    void two_made_up_people_are_decided_about_with_the_way_drawn() throws Exception {
        var page = ask(Map.of());

        assertThat(page)
                .contains("等用钱的人同意", "BIND_WAITS_FOR_BENEFICIARY", "class=\"place end been here\"")
                .doesNotContain("Optional[");
    }

    @Test
    void a_sharer_without_an_account_is_refused_and_the_reason_is_told() throws Exception {
        var page = ask(Map.of("sharerScheme", "RESIDENT"));

        assertThat(page).contains("不能办", "SHARER_HAS_NO_ACCOUNT");
    }

    @Test
    void on_an_earlier_day_other_rules_hold() throws Exception {
        assertThat(ask(Map.of("relation", "SIBLING", "day", "2026-11-25"))).contains("等用钱的人同意");
        assertThat(ask(Map.of("relation", "PARENT_IN_LAW", "day", "2026-11-25")))
                .contains("RELATION_NOT_ALLOWED");
    }

    @Test
    void what_was_filled_in_wrongly_is_named() throws Exception {
        assertThat(ask(Map.of("sharerAge", "old"))).contains("这一项不对:sharerAge");
        assertThat(ask(Map.of("quota", "5"))).contains("这一项不对:quota");
    }

    @Test
    void two_people_on_file_are_decided_about_and_that_is_audited() throws Exception {
        var page = supervisor
                .send(
                        "/console/rules/what-if",
                        Map.of(
                                "by", "id",
                                "sharerId", WANG_ID.toLowerCase(Locale.ROOT),
                                "beneficiaryId", LI_ID,
                                "relation", "SPOUSE",
                                "filedBy", "SHARER"))
                .body();

        assertThat(page).contains("不能办", "SHARER_HAS_NO_ACCOUNT").doesNotContain(WANG_ID, LI_ID);
        var audited = DATABASE.jdbc()
                .sql("SELECT CONCAT(actor, ' ', action, ' ', subject) FROM audit_entry ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();
        assertThat(audited)
                .startsWith("user:supervisor PREVIEW_DECISION sharer ")
                .doesNotContain(WANG_ID, LI_ID);
    }

    @Test
    void a_number_that_is_none_is_not_shown_again() throws Exception {
        var page = supervisor
                .send("/console/rules/what-if", Map.of("by", "id", "sharerId", "12345", "beneficiaryId", LI_ID))
                .body();

        assertThat(page).contains("这一项不对").doesNotContain("12345\"", LI_ID);
    }

    private String ask(Map<String, String> changed) throws Exception {
        var form = new HashMap<>(Map.of(
                "by", "facts",
                "sharerScheme", "EMPLOYEE",
                "sharerStatus", "ACTIVE",
                "sharerPool", "110000",
                "sharerAge", "45",
                "beneficiaryScheme", "RESIDENT",
                "beneficiaryStatus", "ACTIVE",
                "beneficiaryPool", "110000",
                "beneficiaryAge", "70"));
        form.put("relation", "PARENT");
        form.put("filedBy", "SHARER");
        form.putAll(changed);
        var page = supervisor.send("/console/rules/what-if", form);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private String open(String path) throws Exception {
        var page = supervisor.open(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private Browser as(String name) {
        var user = users.named(name).orElseThrow();
        return new Browser(port).with("hotline-demo", badges.issue(user, false).text());
    }
}
