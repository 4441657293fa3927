package org.gongji.hotline.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Gives somebody a new password and lets them set up the second factor anew.
@Command(
        name = "reset",
        description = "Gives somebody a new password; the second factor is set up anew at the next sign-in.",
        mixinStandardHelpOptions = true)
final class UserResetCommand implements Callable<Integer> {

    @Mixin
    private final AtTheUsers users = new AtTheUsers();

    @Option(names = "--generate", description = "Makes a password and prints it, instead of asking for one.")
    private boolean generate;

    @Parameters(paramLabel = "NAME", description = "Who it is.")
    private String name = "";

    @Override
    public Integer call() {
        return users.withPassword(
                generate, (all, password) -> all.reset(name, password) ? Exit.DONE : users.nobody(name));
    }
}
