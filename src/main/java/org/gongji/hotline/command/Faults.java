package org.gongji.hotline.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Faults that the hotline has to survive, made on purpose.
@Command(
        name = "faults",
        description = "Makes a fault many times over and looks whether all goes on as it must.",
        subcommands = {FaultsAmiCut.class, FaultsCallBacks.class, FaultsConfirm.class, FaultsConfirmVictim.class},
        mixinStandardHelpOptions = true)
final class Faults implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which fault.");
    }
}
