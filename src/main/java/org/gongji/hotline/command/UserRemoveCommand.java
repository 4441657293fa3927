package org.gongji.hotline.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lets somebody work at the console no longer.
@Command(
        name = "remove",
        description = "Lets somebody work at the console no longer; what they have open ends at once.",
        mixinStandardHelpOptions = true)
final class UserRemoveCommand implements Callable<Integer> {

    @Mixin
    private final AtTheUsers users = new AtTheUsers();

    @Parameters(paramLabel = "NAME", description = "Who it is.")
    private String name = "";

    @Override
    public Integer call() {
        return users.with(all -> all.remove(name) ? Exit.DONE : users.nobody(name));
    }
}
