package org.gongji.hotline.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongji.hotline.console.AuditCheck;
import org.gongji.hotline.console.ConsoleAlone;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Checks that no entry of the audit was changed or taken out.
@Command(
        name = "verify",
        description = {
            "Checks that no entry of the audit was changed or taken out.",
            "Uses the server's own settings and database, whether the server runs or not."
        },
        footer = {"", "Exit codes: 0 all as it was, 1 an entry was changed or is missing, 3 could not."},
        mixinStandardHelpOptions = true)
final class AuditVerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--set",
            paramLabel = "SETTING=VALUE",
            description = "A setting as in application.yaml, such as hotline.data.dir=/var/lib/hotline.")
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        ConfigurableApplicationContext console;
        try {
            console = ConsoleAlone.open(
                    settings.stream().map(setting -> "--" + setting).toList());
        } catch (RuntimeException alreadyTold) {
            // Spring Boot has said why
            return Exit.COULD_NOT;
        }
        try (console) {
            return tell(console.getBean(AuditCheck.class));
        }
    }

    private int tell(AuditCheck check) {
        var broken = check.broken();
        if (broken.isEmpty()) {
            spec.commandLine().getOut().println("The audit is as it was written.");
            return Exit.DONE;
        }
        spec.commandLine()
                .getErr()
                .println("The audit was changed: entry " + broken.get() + " is not as it was written, or is missing.");
        return Exit.REJECTED;
    }
}
