package org.gongji.hotline.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Measurements that can be repeated.
@Command(
        name = "bench",
        description = "Measures what the hotline holds on this machine.",
        subcommands = {
            BenchCalls.class,
            BenchCompose.class,
            BenchConfirm.class,
            BenchExport.class,
            BenchConsole.class,
            BenchPeopleFeed.class,
            BenchRules.class
        },
        mixinStandardHelpOptions = true)
final class Bench implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to measure.");
    }
}
