package org.gongji.hotline.rules;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A published id is reached, and tested under its name.
class EveryReasonTests {

    private static final Set<String> ANSWERS = RuleBook.TREES.stream()
            .flatMap(tree -> RuleTrees.answers(tree).stream())
            .collect(toSet());

    /// Names of the test methods of this package, `_` between their words.
    private static final Set<String> TESTS = new ClassFileImporter()
            .importUrl(requireNonNull(EveryReasonTests.class.getResource("."))).stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method ->
                            method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class))
                    .map(method -> "_" + method.getName() + "_")
                    .collect(toSet());

    @ParameterizedTest
    @EnumSource
    void every_reason_is_the_answer_of_some_tree(Reason reason) {
        assertThat(ANSWERS).contains(reason.name());
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_is_in_the_name_of_a_test(Reason reason) {
        assertThat(TESTS).anyMatch(test -> test.contains("_" + reason.name() + "_"));
    }

    @Test
    void every_other_answer_is_in_the_name_of_a_test_too() {
        assertThat(ANSWERS).allSatisfy(answer -> assertThat(TESTS).anyMatch(test -> test.contains("_" + answer + "_")));
    }

    @Test
    void every_reason_says_what_it_means_in_its_own_words() {
        assertThat(Reason.values())
                .extracting(Reason::meaning)
                .doesNotHaveDuplicates()
                .allSatisfy(meaning -> assertThat(meaning).isNotBlank());
    }
}
