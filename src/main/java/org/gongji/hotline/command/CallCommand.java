package org.gongji.hotline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.hotline.phone.Dialled;
import org.gongji.hotline.phone.KeyedAhead;
import org.gongji.hotline.phone.PhoneCall;
import org.gongji.hotline.phone.TerminalPhone;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A phone: calls a hotline that runs.
@Command(
        name = "call",
        description = {
            "A phone in the terminal: calls the hotline that runs and shows what it says.",
            "Needs nothing of it but its FastAGI port."
        },
        footer = {
            "",
            "With --keys a whole call is played at once and its transcript printed. Each",
            "question takes its keys from the front: a menu one, an entry as many as it",
            "needs or up to a #. A comma lets one wait run out. Where the keys are used up",
            "the caller hangs up. Blanks mean nothing. Example, with the demo people:",
            "  bin/hotline call --from 13800000001 --keys '1 11010119550307802* 246810 *'"
        },
        mixinStandardHelpOptions = true)
final class CallCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--from", paramLabel = "NUMBER", description = "The caller's number. Default: withheld.")
    private String from = "unknown";

    @Option(
            names = "--keys",
            paramLabel = "KEYS",
            description = "Play a whole call with these keys: 0-9 * # and commas.")
    private @Nullable String keys;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Where the hotline runs. Default: ${DEFAULT-VALUE}.")
    private String host = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "4573",
            description = "Its FastAGI port. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Override
    public Integer call() throws IOException {
        var dialled = Dialled.inbound(address()).from(number());
        try {
            return keys == null ? inTheTerminal(dialled) : atOnce(dialled, keys);
        } catch (IOException problem) {
            err().printf(
                            "No hotline answers at %s:%d (%s). Start it with: bin/hotline serve%n",
                            host, port, problem.getMessage());
            return Exit.COULD_NOT;
        }
    }

    private InetSocketAddress address() {
        if (port < 1 || port > 65535) {
            throw new ParameterException(spec.commandLine(), "--port is between 1 and 65535, such as 4573");
        }
        return new InetSocketAddress(host, port);
    }

    private String number() {
        if (!from.matches("\\+?[0-9]{3,15}|unknown")) {
            throw new ParameterException(spec.commandLine(), "--from takes 3 to 15 figures, such as 13800000001");
        }
        return from;
    }

    private int atOnce(Dialled dialled, String row) throws IOException {
        var caller = keyedAhead(row);
        var ended = PhoneCall.make(dialled, caller);
        out().println(told(ended));
        if (!caller.left().isEmpty()) {
            out().println("keys left over: " + caller.left());
        }
        return code(ended);
    }

    private KeyedAhead keyedAhead(String row) {
        try {
            return new KeyedAhead(row, line -> {
                out().println(line);
                out().flush();
            });
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--keys: " + wrong.getMessage(), wrong);
        }
    }

    private int inTheTerminal(Dialled dialled) throws IOException {
        var phone = terminal();
        if (phone.isEmpty()) {
            err().println("This is no terminal. Give the keys beforehand: bin/hotline call --keys KEYS");
            return Exit.USAGE;
        }
        try (var here = phone.get()) {
            var ended = here.call(dialled);
            out().println(told(ended));
            return code(ended);
        }
    }

    private static Optional<TerminalPhone> terminal() {
        try {
            return Optional.of(TerminalPhone.ofThisTerminal());
        } catch (IOException | IllegalStateException _) {
            return Optional.empty();
        }
    }

    private static String told(PhoneCall.Ended ended) {
        return switch (ended.how()) {
            case DONE ->
                ended.variables().getOrDefault("HOTLINE_NEXT", "").equals("agents")
                        ? "(put through to a person, ticket "
                                + ended.variables().get("HOTLINE_TICKET") + ")"
                        : "(the hotline hangs up)";
            case CALLER_HUNG_UP -> "(the caller hangs up)";
            case BROKEN -> "(the line broke: a switch would go to the next node, or say sorry)";
        };
    }

    private static int code(PhoneCall.Ended ended) {
        return ended.how() == PhoneCall.Ended.How.BROKEN ? Exit.COULD_NOT : Exit.DONE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
