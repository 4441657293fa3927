package org.gongji.hotline.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.hotline.callback.CallBackBoard;
import org.gongji.hotline.callback.CallBackSwitch;
import org.gongji.hotline.callback.CallBackSwitch.State;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Looks at the call-backs of all nodes, and steers them.
@Command(
        name = "callbacks",
        description = {
            "Looks at the calls that the hotline places by itself, and steers them on all nodes at once:",
            "list shows who is due and how the attempts went; pause takes no more; stop also calls off what is",
            "taken and not dialled; resume lets them go on. Calls that ring or talk go on in any case."
        },
        footer = {"", "Example: bin/hotline callbacks stop"},
        mixinStandardHelpOptions = true)
final class CallBacksCommand implements Callable<Integer> {

    private static final int SHOWN = 50;

    enum What {
        list,
        pause,
        resume,
        stop
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "list|pause|resume|stop", description = "What to do.")
    private What what = What.list;

    @Option(
            names = "--set",
            paramLabel = "SETTING=VALUE",
            description = "A setting as in application.yaml, such as hotline.data.dir=/var/lib/hotline.")
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        try (var program = CallBacksAlone.open(
                settings.stream().map(setting -> "--" + setting).toList())) {
            switch (what) {
                case list -> list(program.getBean(CallBackBoard.class));
                case pause -> turn(program, State.PAUSED);
                case resume -> turn(program, State.OPEN);
                case stop -> turn(program, State.STOPPED);
            }
            tell(program.getBean(CallBackSwitch.class).standing());
            return Exit.DONE;
        }
    }

    private static void turn(ConfigurableApplicationContext program, State state) {
        program.getBean(CallBackSwitch.class).turn(state, "command");
    }

    private void tell(CallBackSwitch.Standing standing) {
        spec.commandLine()
                .getOut()
                .printf("call-backs are %s since %s by %s%n", standing.state(), standing.since(), standing.by());
    }

    private void list(CallBackBoard board) {
        var out = spec.commandLine().getOut();
        var figures = board.figures();
        out.printf("%,d due, %,d dialling%n", figures.due(), figures.dialling());
        for (var entry : board.list(Optional.empty(), Optional.empty(), SHOWN)) {
            out.printf(
                    "person %d %s %s %s, requests %d, attempts %d%n",
                    entry.person().value(),
                    entry.state(),
                    entry.due(),
                    entry.why(),
                    entry.waiting(),
                    entry.attempts().size());
            for (var attempt : entry.attempts()) {
                out.printf(
                        "  attempt %d %s %s %s%n",
                        attempt.id().value(),
                        attempt.taken(),
                        attempt.stage(),
                        attempt.outcome().map(Enum::name).orElse("-"));
            }
        }
    }
}
