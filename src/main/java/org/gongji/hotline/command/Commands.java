package org.gongji.hotline.command;

import org.gongji.hotline.call.Charts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// All commands of `bin/hotline`. To add one, write its class and add it in [#commandLine].
@Command(
        name = "hotline",
        description = "Gongji Hotline: the automatic voice of a medical-insurance hotline.",
        footer = {"", "Exit codes: 0 done, 1 finished with rejected input, 2 usage, 3 could not."},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Commands implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private Commands() {}

    /// Starts the server with `settings` such as `--server.port=9090`; returns once it is ready.
    @FunctionalInterface
    public interface Server {
        void serve(String[] settings);
    }

    /// Runs one command; `serve` where none is named.
    ///
    /// @return an exit code of [Exit]; after `serve`, 0 means that the server goes on
    public static int run(Server server, String... arguments) {
        return commandLine(server).execute(namesNone(arguments) ? serveWith(arguments) : arguments);
    }

    static CommandLine commandLine(Server server) {
        var serve = new CommandLine(new Serve(server)).setUnmatchedOptionsArePositionalParams(true);
        return new CommandLine(new Commands())
                .addSubcommand(serve)
                .addSubcommand(new CallCommand())
                .addSubcommand(new Bench())
                .addSubcommand(new Faults())
                .addSubcommand(prompts())
                .addSubcommand(new ChartsCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new EvidenceCommand())
                .addSubcommand(new CallBacksCommand())
                .addSubcommand(new TokenCommand())
                .addSubcommand(user())
                .addSubcommand(new CommandLine(new AuditCommand()).addSubcommand(new AuditVerifyCommand()))
                .setExecutionExceptionHandler(new Failures());
    }

    private static CommandLine prompts() {
        return new CommandLine(new PromptsCommand())
                .addSubcommand(new PromptsCheckCommand(() -> Charts.repertoire().sentences()))
                .addSubcommand(new PromptsScriptCommand())
                .addSubcommand(new PromptsRenderCommand());
    }

    private static CommandLine user() {
        return new CommandLine(new UserCommand())
                .addSubcommand(new UserAddCommand())
                .addSubcommand(new UserResetCommand())
                .addSubcommand(new UserRemoveCommand())
                .addSubcommand(new UserListCommand());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }

    private static boolean namesNone(String[] arguments) {
        return arguments.length == 0 || arguments[0].matches("--[\\w-]+[.=].*");
    }

    private static String[] serveWith(String[] settings) {
        var arguments = new String[settings.length + 1];
        arguments[0] = "serve";
        System.arraycopy(settings, 0, arguments, 1, settings.length);
        return arguments;
    }
}
