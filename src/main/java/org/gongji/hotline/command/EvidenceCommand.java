package org.gongji.hotline.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The evidence of who agreed to what.
@Command(
        name = "evidence",
        description = "The evidence of who agreed to what.",
        subcommands = EvidenceVerifyCommand.class,
        mixinStandardHelpOptions = true)
final class EvidenceCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with it.");
    }
}
