package org.gongji.hotline.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Says who may work at the console.
@Command(
        name = "user",
        description = {
            "Says who may work at the console: supervisors, auditors, admins.",
            "Uses the server's own settings and database, whether the server runs or not."
        },
        footer = {"", "Example: bin/hotline user add --role admin chen.li"},
        mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: add, reset, remove or list.");
    }
}
