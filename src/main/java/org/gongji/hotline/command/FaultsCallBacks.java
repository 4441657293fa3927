package org.gongji.hotline.command;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gongji.hotline.callback.CallBackFault;
import org.gongji.hotline.callback.CallBackFaultNode;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A node that calls back is killed while it holds some of those who are due.
@Command(
        name = "callbacks",
        description = {
            "Lets two nodes, each in a process of its own, call everybody who is due, on a stand-in for the switch that",
            "keeps what it is asked, and kills one that holds 50 (kill -9). To hold: everybody is called once, and those",
            "50 within 60 s. Uses a database of its own in a temporary folder."
        },
        mixinStandardHelpOptions = true)
final class FaultsCallBacks implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--due", defaultValue = "1000", description = "How many are due. Default: ${DEFAULT-VALUE}.")
    private int due;

    /// In the processes that this command starts.
    @Option(names = "--node", hidden = true)
    private boolean node;

    @Option(names = "--holds", hidden = true, defaultValue = "0")
    private int holds;

    @Option(names = "--data", hidden = true, defaultValue = "")
    private String data = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (node) {
            CallBackFaultNode.run(holds, List.of("--hotline.data.dir=" + data));
            return Exit.DONE;
        }
        if (due < 100 || due > 1_000_000) {
            throw new ParameterException(spec.commandLine(), "Due are 100 to 1,000,000, such as --due 1000.");
        }
        var folder = Files.createTempDirectory("hotline-fault");
        try (var program = CallBacksAlone.open(List.of("--hotline.data.dir=" + folder))) {
            var report = new CallBackFault(program, this::tellProgress).run(due, holding -> start(holding, folder));
            tell(report);
            return report.holds() ? Exit.DONE : Exit.COULD_NOT;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Process start(int holding, Path folder) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-XX:AOT"))
                .forEach(command::add);
        command.addAll(program(System.getProperty("java.class.path")));
        command.addAll(List.of("faults", "callbacks", "--node", "--holds", "" + holding, "--data", "" + folder));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("node-" + holding + ".log").toFile())
                .start();
    }

    private static List<String> program(String classPath) {
        return classPath.contains(File.pathSeparator)
                ? List.of("-cp", classPath, "org.gongji.hotline.HotlineApplication")
                : List.of("-jar", classPath);
    }

    private void tellProgress(String what) {
        spec.commandLine().getErr().println(what);
        spec.commandLine().getErr().flush();
    }

    private void tell(CallBackFault.Report report) {
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%d due: %d dials, of %d attempts, to %d people; the killed node had dialled %d and held %d;"
                                + " all of those were dialled %.1f s after the kill%n",
                        report.due(),
                        report.dials(),
                        report.attempts(),
                        report.people(),
                        report.byKilled(),
                        report.held(),
                        report.pickedUp().toMillis() / 1000.0);
    }
}
