package org.gongji.hotline.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gongji.hotline.console.Scope;
import org.gongji.hotline.console.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a token for a program that asks the REST side.
@Command(
        name = "token",
        description = "Make a token for a program: the program gets the token, the settings get its hash.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "What the program is called in the settings and in the audit.")
    private String name = "";

    @Override
    public Integer call() {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            spec.commandLine().getErr().println("A name is small letters, figures and dashes, such as agents-desk.");
            return Exit.USAGE;
        }
        var token = Token.fresh();
        var out = spec.commandLine().getOut();
        out.println("For the program, kept nowhere else:");
        out.println("  " + token.text());
        out.println("For the settings, with the scopes it is to have (" + scopes() + "):");
        out.println("  hotline.clients." + name + ".token-sha256=" + token.sha256());
        out.println("  hotline.clients." + name + ".scopes=tickets");
        return Exit.DONE;
    }

    private static String scopes() {
        return Arrays.stream(Scope.values())
                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
