package org.gongji.hotline.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists those who may work at the console.
@Command(name = "list", description = "Lists those who may work at the console.", mixinStandardHelpOptions = true)
final class UserListCommand implements Callable<Integer> {

    @Mixin
    private final AtTheUsers users = new AtTheUsers();

    @Override
    public Integer call() {
        return users.with(all -> {
            for (var user : all.all()) {
                users.out()
                        .printf(
                                "%-20s %-11s %s%n",
                                user.name(),
                                user.role().name().toLowerCase(Locale.ROOT),
                                user.demo() ? "demo" : user.enrolled() ? "" : "second factor not set up yet");
            }
            return Exit.DONE;
        });
    }
}
