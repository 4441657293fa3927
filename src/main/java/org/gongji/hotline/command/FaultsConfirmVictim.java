package org.gongji.hotline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongji.hotline.account.Feeds;
import org.gongji.hotline.account.Register;
import org.gongji.hotline.binding.Family;
import org.gongji.hotline.binding.Requests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Files and confirms until it is killed. Its database is in its environment; it says on each line what it is at.
@Command(name = "confirm-victim", hidden = true, description = "Files and confirms until it is killed.")
final class FaultsConfirmVictim implements Callable<Integer> {

    static final int PAIRS = 400;
    static final String READY = "ready";
    static final String AGREEING = "agreeing ";
    static final String AGREED = "agreed ";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--first", required = true, description = "Which invented pair to begin with.")
    private int first;

    @Option(names = "--set", paramLabel = "SETTING=VALUE", description = "A setting as in application.yaml.")
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        try (var sharing = SharingAlone.open(
                settings.stream().map(setting -> "--" + setting).toList())) {
            InventedPair.feed(sharing.getBean(Feeds.class), first, PAIRS);
            var requests = sharing.getBean(Requests.class);
            var family = sharing.getBean(Family.class);
            var register = sharing.getBean(Register.class);
            say(out, READY);
            for (var number = first; number < first + PAIRS; number++) {
                var pair = InventedPair.number(number);
                var request = pair.file(requests).id();
                var asked = pair.asked(register);
                var heard = InventedPair.heard(family, asked, request);
                say(out, AGREEING + request.value());
                if (!InventedPair.done(family.agree(request, asked, heard))) {
                    return Exit.REJECTED;
                }
                say(out, AGREED + request.value());
            }
            return Exit.DONE;
        }
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
