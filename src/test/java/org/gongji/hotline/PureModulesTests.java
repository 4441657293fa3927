package org.gongji.hotline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.File;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `rules` and `dialog` are pure: values of the JDK, no clock of their own, no chance, no way out of the program.
class PureModulesTests {

    private static final Set<String> WAYS_OUT = Set.of(
            "java.lang.System",
            "java.lang.Runtime",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ClassLoader",
            "java.util.Random",
            "java.util.Scanner",
            "java.util.Timer",
            "java.util.ServiceLoader",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.concurrent.Executors");

    private static final Set<String> CLOCKS_AND_CHANCE =
            Set.of("now", "system", "systemUTC", "systemDefaultZone", "systemDefault", "randomUUID", "random");

    private static final ArchRule PURE = classes()
            .that(DescribedPredicate.not(simpleName("package-info")))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java.lang",
                            "java.lang.annotation",
                            "java.lang.invoke",
                            "java.lang.runtime",
                            "java.math",
                            "java.time..",
                            "java.util",
                            "java.util.concurrent",
                            "java.util.function",
                            "java.util.regex",
                            "java.util.stream",
                            "org.jspecify.annotations",
                            "org.gongji.hotline.rules",
                            "org.gongji.hotline.dialog")
                    .and(DescribedPredicate.describe("no way out", type -> !WAYS_OUT.contains(type.getFullName()))))
            .andShould(askNoClockAndNoChance());

    @ParameterizedTest
    @ValueSource(strings = {"rules", "dialog"})
    void a_pure_module_uses_values_only(String module) {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.gongji.hotline." + module);

        PURE.check(classes);
    }

    @Test
    void the_rule_finds_what_is_not_pure() {
        assertThat(violations(ReadsTheClock.class)).contains("LocalDate.now(java.time.ZoneId)");
        assertThat(violations(ReadsTheClockByReference.class)).contains("Instant.now()");
        assertThat(violations(MakesAClock.class)).contains("Clock.systemUTC()");
        assertThat(violations(ReadsAFile.class)).contains("java.io.File");
        assertThat(violations(Prints.class)).contains("java.lang.System");
        assertThat(violations(ThrowsDice.class)).contains("java.util.Random");
    }

    private static String violations(Class<?> type) {
        return PURE.evaluate(new ClassFileImporter().importClasses(type))
                .getFailureReport()
                .toString();
    }

    private static ArchCondition<JavaClass> askNoClockAndNoChance() {
        return new ArchCondition<>("ask no clock and no chance") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(PureModulesTests::isClockOrChance)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }
        };
    }

    private static boolean isClockOrChance(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("java.")
                && CLOCKS_AND_CHANCE.contains(access.getTarget().getName());
    }

    static class ReadsTheClock {
        LocalDate today() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    static class ReadsTheClockByReference {
        Supplier<Instant> clock() {
            return Instant::now;
        }
    }

    static class MakesAClock {
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    static class ReadsAFile {
        boolean there(String name) {
            return new File(name).exists();
        }
    }

    static class Prints {
        PrintStream out() {
            return System.out;
        }
    }

    static class ThrowsDice {
        int dice() {
            return new Random().nextInt(6);
        }
    }
}
