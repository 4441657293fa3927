package org.gongji.hotline.phone;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import org.gongji.hotline.dialog.HungUp;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/// A phone in the terminal: each sentence is shown, each key is one key of the phone, Ctrl-C puts the receiver down.
public final class TerminalPhone implements AutoCloseable {

    private static final Duration LOOK_AT_RECEIVER = Duration.ofMillis(100);

    private final Terminal terminal;
    private final PrintWriter screen;
    private volatile boolean receiverDown;

    private TerminalPhone(Terminal terminal) {
        this.terminal = terminal;
        this.screen = terminal.writer();
    }

    /// The phone in the terminal that this program runs in.
    ///
    /// @throws IOException where it runs in none
    public static TerminalPhone ofThisTerminal() throws IOException {
        return new TerminalPhone(
                TerminalBuilder.builder().system(true).dumb(false).build());
    }

    /// Calls, in the caller's own time.
    public PhoneCall.Ended call(Dialled dialled) throws IOException {
        var before = terminal.enterRawMode();
        var interrupt = terminal.handle(Terminal.Signal.INT, _ -> receiverDown = true);
        try {
            var speaker = Loudspeaker.ofThisMachine(
                    Optional.ofNullable(System.getenv("PATH")).orElse(""));
            show(speaker.map(player -> "Sound by " + player.name() + ".\n").orElse("No player here: text only.\n"));
            show("Keys: 0 to 9, * and #. Ctrl-C hangs up.\n");
            return PhoneCall.make(dialled, new LiveHandset(this::key, speaker, this::show));
        } finally {
            terminal.handle(Terminal.Signal.INT, interrupt);
            terminal.setAttributes(before);
        }
    }

    private void show(String text) {
        screen.print(text);
        screen.flush();
    }

    private Optional<Character> key(Duration within) throws HungUp {
        var end = System.nanoTime() + within.toNanos();
        for (var left = within; left.isPositive(); left = Duration.ofNanos(end - System.nanoTime())) {
            var read = read(left.compareTo(LOOK_AT_RECEIVER) < 0 ? left : LOOK_AT_RECEIVER);
            if (receiverDown || read == NonBlockingReader.EOF) {
                throw new HungUp();
            }
            if (read >= 0 && "0123456789*#".indexOf(read) >= 0) {
                return Optional.of((char) read);
            }
        }
        return Optional.empty();
    }

    private int read(Duration within) {
        try {
            return terminal.reader().read(Math.max(1, within.toMillis()));
        } catch (IOException _) {
            return NonBlockingReader.EOF;
        }
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
