package org.gongji.hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongji.hotline.console.Guesses.Guess;
import org.gongji.hotline.console.Guesses.Kind;
import org.gongji.hotline.database.TestDatabase;
import org.gongji.hotline.vault.TestVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Wrong sign-ins, counted over two nodes.
@Tag("database")
class GuessesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("console");

    private static final Guess FROM_HOME = new Guess(Kind.PASSWORD, "chen", "192.0.2.1");

    private final Guesses here = new Guesses(DATABASE.jdbc(), TestVault.blindIndex());
    private final Guesses there = new Guesses(DATABASE.jdbc(), TestVault.blindIndex());

    @BeforeEach
    void begin() {
        DATABASE.jdbc().sql("DELETE FROM console_attempt").update();
    }

    @Test
    void nodes_count_together() {
        var admitted = IntStream.range(0, 8)
                .filter(turn -> (turn % 2 == 0 ? here : there).admits(FROM_HOME))
                .count();

        assertThat(admitted).isEqualTo(5);
    }

    @Test
    void of_many_at_once_on_two_nodes_no_more_than_five_are_looked_at() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var tries = Stream.concat(Collections.nCopies(20, here).stream(), Collections.nCopies(20, there).stream())
                    .<Callable<Boolean>>map(node -> () -> node.admits(FROM_HOME))
                    .toList();

            assertThat(threads.invokeAll(tries).stream().filter(Future::resultNow))
                    .hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void who_comes_in_on_one_node_is_forgiven_on_the_other() {
        for (var guess = 0; guess < 5; guess++) {
            here.admits(FROM_HOME);
        }
        assertThat(there.isLocked("chen")).isTrue();

        here.forgive("chen");

        assertThat(there.isLocked("chen")).isFalse();
        assertThat(there.admits(FROM_HOME)).isTrue();
    }

    @Test
    void somebody_else_who_guesses_does_not_keep_the_owner_out() {
        for (var guess = 0; guess < 8; guess++) {
            here.admits(new Guess(Kind.PASSWORD, "chen", "198.51.100.7"));
        }

        assertThat(there.admits(FROM_HOME)).isTrue();
    }

    @Test
    void wrong_codes_lock_a_name_from_wherever_they_come() {
        for (var guess = 0; guess < 5; guess++) {
            here.admits(new Guess(Kind.CODE, "chen", "198.51.100." + guess));
        }

        assertThat(there.admits(new Guess(Kind.CODE, "chen", "192.0.2.1"))).isFalse();
        assertThat(there.isLocked("chen")).isTrue();
    }

    @Test
    void after_a_quarter_of_an_hour_nobody_is_locked() {
        for (var guess = 0; guess < 5; guess++) {
            here.admits(FROM_HOME);
        }

        DATABASE.jdbc()
                .sql("UPDATE console_attempt SET at = at - INTERVAL 15 MINUTE")
                .update();

        assertThat(there.isLocked("chen")).isFalse();
    }
}
