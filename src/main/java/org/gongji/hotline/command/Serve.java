package org.gongji.hotline.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Starts the server, which then goes on until it is stopped.
@Command(
        name = "serve",
        description = "Starts the hotline: FastAGI for the switch, console and REST for people and programs. Default.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    private final Commands.Server server;

    @Parameters(
            paramLabel = "--SETTING=VALUE",
            arity = "0..*",
            description = "Settings as in application.yaml, such as --server.port=9090.")
    private List<String> settings = new ArrayList<>();

    Serve(Commands.Server server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        try {
            server.serve(settings.toArray(String[]::new));
            return Exit.DONE;
        } catch (RuntimeException alreadyTold) {
            // Spring Boot has said why, by a failure analyser or with the whole exception
            return Exit.COULD_NOT;
        }
    }
}
