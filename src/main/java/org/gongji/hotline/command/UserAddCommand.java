package org.gongji.hotline.command;

import java.util.concurrent.Callable;
import org.gongji.hotline.console.Role;
import org.gongji.hotline.console.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lets somebody work at the console.
@Command(
        name = "add",
        description = {
            "Lets somebody work at the console. The password is asked for, or made and printed once;",
            "it is never an argument, which the shell would remember."
        },
        mixinStandardHelpOptions = true)
final class UserAddCommand implements Callable<Integer> {

    @Mixin
    private final AtTheUsers users = new AtTheUsers();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "One of: supervisor, auditor, admin.",
            converter = RoleName.class)
    private Role role = Role.SUPERVISOR;

    @Option(names = "--generate", description = "Makes a password and prints it, instead of asking for one.")
    private boolean generate;

    @Parameters(paramLabel = "NAME", description = "How they sign in, such as chen.li.")
    private String name = "";

    @Override
    public Integer call() {
        if (!Users.isName(name)) {
            users.err().println("A name is small letters, figures, dots and dashes, such as chen.li.");
            return Exit.USAGE;
        }
        return users.withPassword(generate, (all, password) -> {
            if (!all.add(name, role, password)) {
                users.err().println("There is somebody called " + name + " already.");
                return Exit.COULD_NOT;
            }
            users.out().println(name + " may sign in now, and sets up the second factor then.");
            return Exit.DONE;
        });
    }
}
