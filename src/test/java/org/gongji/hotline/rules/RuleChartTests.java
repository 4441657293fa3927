package org.gongji.hotline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleChartTests {

    private static final Path FOLDER = Path.of("docs", "rules");

    private static final RuleTree<Integer, String> ROOM = RuleTree.<Integer, String>firstOf(
                    "room", "Is there room for one more?", _ -> "test")
            .when(
                    Question.of("FULL", "five or more already?", Source.own("the house rules"), count -> count >= 5),
                    new Rule.Answer<>("NO_ROOM", "no", _ -> "no"))
            .otherwise(new Rule.Answer<>("ROOM", "yes", count -> "yes, " + (5 - count)));

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

    /// After a change of a rule: run with `-Dhotline.docs.write=true`, and look at what changed.
    @Test
    void the_drawn_pages_are_current() throws IOException {
        if (Boolean.getBoolean("hotline.docs.write")) {
            for (var page : RuleBook.pages().entrySet()) {
                Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
            }
        }

        var drawn = new TreeMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                drawn.put(file.getFileName().toString(), Files.readString(file));
            }
        }

        assertThat(drawn).isEqualTo(new TreeMap<>(RuleBook.pages()));
    }

    @Test
    void every_published_id_means_one_thing() {
        var meanings = RuleBook.TREES.stream()
                .flatMap(tree -> meanings(tree.start()).stream())
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
}
