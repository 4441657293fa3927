package org.gongji.hotline.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleChartTests {

    private static final RuleTree<Integer, String> ROOM = RuleTree.<Integer, String>firstOf(
                    "room", "Is there room for one more?", _ -> "test")
            .when(
                    Question.of("FULL", "five or more already?", Source.own("the house rules"), count -> count >= 5),
                    new Rule.Answer<>("NO_ROOM", "no", _ -> "no"))
            .otherwise(new Rule.Answer<>("ROOM", "yes", count -> "yes, " + (5 - count)));

    /// Run with `-Dhotline.docs.write=true` to write the pages anew.
    @BeforeAll
    static void write_the_pages_where_it_is_asked_for() throws IOException {
        if (Boolean.getBoolean("hotline.docs.write")) {
            for (var tree : RuleBook.TREES) {
                Files.writeString(page(tree), RuleChart.page(tree));
            }
        }
    }

    @Test
    void the_same_tree_decides() {
        assertThat(ROOM.decide(5).outcome()).isEqualTo("no");
        assertThat(ROOM.decide(4).outcome()).isEqualTo("yes, 1");
    }

    @Test
    void and_is_drawn() {
        assertThat(RuleChart.page(ROOM)).isEqualTo("""
                        # room
                        Is there room for one more?

                        ```mermaid
                        flowchart TD
                          q1{"FULL<br/>five or more already?"}
                          a1(["NO_ROOM<br/>no"])
                          q1 -- yes --> a1
                          a2(["ROOM<br/>yes"])
                          q1 -- no --> a2
                        ```

                        | question | asks | source |
                        |---|---|---|
                        | `FULL` | five or more already? | the house rules (OWN) |

                        | answer | means |
                        |---|---|
                        | `NO_ROOM` | no |
                        | `ROOM` | yes |
                        """);
    }

    @ParameterizedTest
    @MethodSource("trees")
    void the_drawn_page_is_current(RuleTree<?, ?> tree) {
        assertThat(page(tree)).content(UTF_8).isEqualTo(RuleChart.page(tree));
    }

    @Test
    void no_page_is_left_of_a_decision_that_is_gone() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("docs", "rules"))) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            trees().map(tree -> tree.id() + ".md").toList());
        }
    }

    @Test
    void every_published_id_means_one_thing() {
        var meanings = trees().flatMap(tree -> meanings(tree.start()).stream())
                .distinct()
                .toList();

        assertThat(meanings.stream().map(meaning -> meaning.split(" ", 2)[0])).doesNotHaveDuplicates();
    }

    private static List<String> meanings(Rule<?, ?> rule) {
        return switch (rule) {
            case Rule.Answer<?, ?> answer -> List.of(answer.id() + " " + answer.text());
            case Rule.Fork<?, ?> fork -> {
                var all = new ArrayList<String>();
                all.add(fork.question().id() + " " + fork.question().text());
                all.addAll(meanings(fork.yes()));
                all.addAll(meanings(fork.no()));
                yield all;
            }
        };
    }

    private static Path page(RuleTree<?, ?> tree) {
        return Path.of("docs", "rules", tree.id() + ".md");
    }

    static Stream<RuleTree<?, ?>> trees() {
        return RuleBook.TREES.stream().map(Function.identity());
    }
}
