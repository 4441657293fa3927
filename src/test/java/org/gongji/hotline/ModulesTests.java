package org.gongji.hotline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/// The shape of the whole: who may know whom, and where each foreign library stays.
class ModulesTests {

    private static final JavaClasses HOTLINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gongji.hotline");

    @Test
    void modules_depend_only_on_what_they_say_they_do() {
        ApplicationModules.of(HotlineApplication.class).verify();
    }

    @Test
    void no_type_of_asterisk_java_leaves_the_asterisk_module() {
        staysIn("org.gongji.hotline.asterisk..", "org.asteriskjava..");
    }

    @Test
    void no_type_of_freetts_leaves_the_speech_module() {
        staysIn("org.gongji.hotline.speech..", "com.sun.speech..");
    }

    @Test
    void only_the_vault_knows_how_secrets_are_computed() {
        staysIn("org.gongji.hotline.vault..", "org.bouncycastle..", "javax.crypto..");
    }

    @Test
    void only_the_database_module_knows_the_embedded_database() {
        staysIn("org.gongji.hotline.database..", "ch.vorburger..");
    }

    @Test
    void only_commands_know_how_commands_are_parsed() {
        staysIn("org.gongji.hotline.command..", "picocli..");
    }

    @Test
    void collaborators_come_in_by_the_constructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(HOTLINE);
    }

    @Test
    void nothing_is_printed_but_by_commands() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.gongji.hotline.command..", "org.gongji.hotline.phone..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOTLINE);
    }

    private static void staysIn(String home, String... library) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .check(HOTLINE);
    }
}
