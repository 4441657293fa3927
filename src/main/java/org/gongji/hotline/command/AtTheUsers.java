package org.gongji.hotline.command;

import java.io.Console;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gongji.hotline.console.ConsoleAlone;
import org.gongji.hotline.console.Password;
import org.gongji.hotline.console.Users;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// What all commands about users have in common: the way to them, and how a password is come by.
final class AtTheUsers {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--set",
            paramLabel = "SETTING=VALUE",
            description = "A setting as in application.yaml, such as hotline.data.dir=/var/lib/hotline.")
    private List<String> settings = new ArrayList<>();

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    int nobody(String name) {
        err().println("There is nobody called " + name + ".");
        return Exit.COULD_NOT;
    }

    int with(Function<Users, Integer> work) {
        ConfigurableApplicationContext console;
        try {
            console = ConsoleAlone.open(
                    settings.stream().map(setting -> "--" + setting).toList());
        } catch (RuntimeException alreadyTold) {
            // Spring Boot has said why
            return Exit.COULD_NOT;
        }
        try (console) {
            return work.apply(console.getBean(Users.class));
        }
    }

    int withPassword(boolean generate, BiFunction<Users, Password, Integer> work) {
        var password = generate ? Optional.of(Password.fresh()) : asked();
        if (password.isEmpty()) {
            return Exit.USAGE;
        }
        var exit = with(users -> work.apply(users, password.get()));
        if (generate && exit == Exit.DONE) {
            out().println("The password, shown this once and kept nowhere: "
                    + password.get().text());
        }
        return exit;
    }

    private Optional<Password> asked() {
        var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (terminal.isEmpty()) {
            err().println("There is no terminal to ask for the password on; use --generate to have one made.");
        }
        return terminal.flatMap(this::asked);
    }

    /// Not shown as it is typed, and typed twice.
    private Optional<Password> asked(Console terminal) {
        var first = new Password(new String(terminal.readPassword("Password, 12 characters or more: ")));
        if (!first.isLongEnough()) {
            err().println("A password has 12 to 200 characters.");
            return Optional.empty();
        }
        var second = new Password(new String(terminal.readPassword("Once more: ")));
        if (!first.equals(second)) {
            err().println("These were two different ones; nothing was changed.");
            return Optional.empty();
        }
        return Optional.of(first);
    }
}
