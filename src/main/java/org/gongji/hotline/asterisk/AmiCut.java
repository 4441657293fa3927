package org.gongji.hotline.asterisk;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.callback.Dial;
import org.gongji.hotline.callback.DiallableNumber;
import org.gongji.hotline.callback.Dialled;
import org.gongji.hotline.callback.Dialler;
import org.gongji.hotline.callback.InFlight;
import org.gongji.hotline.dialog.Language;
import org.gongji.hotline.rules.PhoneNumber;

/// Cuts the link to a stand-in for the switch around each order to dial, and looks whether anybody is dialled twice
/// and whether what was unknown comes to be known.
public final class AmiCut {

    private static final DiallableNumber NUMBER = new DiallableNumber("13800000001");
    private static final PhoneNumber SHOWN = new PhoneNumber("12333");
    private static final Duration GIVE_UP = Duration.ofSeconds(30);

    private final CuttingManager manager;
    private final AmiDialler dialler;
    private int accepted;
    private int unknown;
    private int there;
    private int gone;
    private int twice;
    private int wrong;

    private AmiCut(CuttingManager manager, AmiDialler dialler) {
        this.manager = manager;
        this.dialler = dialler;
    }

    /// What was seen.
    ///
    /// @param rounds attempts
    /// @param accepted of them the switch took
    /// @param unknown the link was cut before its answer was whole
    /// @param there unknown ones that the switch was then found to ring
    /// @param gone unknown ones that it was then found not to ring
    /// @param twice attempts that the switch was told to dial more than once: none may be
    /// @param wrong attempts of which the dialler said what is not so: none may be
    public record Report(
            int rounds, int accepted, int unknown, int there, int gone, int twice, int wrong, Duration took) {

        /// Whether it went as it must.
        public boolean holds() {
            return twice == 0 && wrong == 0 && accepted + unknown == rounds && there + gone == unknown;
        }
    }

    /// Runs so many attempts, with a back-off of 10 ms.
    ///
    /// @param seed of where each link is cut
    /// @param progress is told how many rounds are over
    public static Report run(int rounds, long seed, IntConsumer progress) throws IOException {
        var began = System.nanoTime();
        try (var manager = new CuttingManager(seed);
                var dialler = dialler(manager.port())) {
            dialler.start();
            var run = new AmiCut(manager, dialler);
            for (var round = 1; round <= rounds; round++) {
                run.attempt(round);
                progress.accept(round);
            }
            return run.report(rounds, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private static AmiDialler dialler(int port) {
        var moment = Duration.ofMillis(10);
        var second = Duration.ofSeconds(1);
        var settings = new AmiSettings(
                "127.0.0.1", port, "hotline", "none", false, null, second, second, second, moment, moment, second);
        return AmiDialler.over(
                settings, new DialSettings("PJSIP/{number}@trunk"), new AmiMeters(new SimpleMeterRegistry()), _ -> {});
    }

    private void attempt(long number) {
        var attempt = new AttemptId(number);
        var channel = AttemptChannel.name(attempt);
        var dial = new Dial(attempt, NUMBER, SHOWN, Duration.ofSeconds(30), Language.MANDARIN, false);
        var outcome = dialler.dial(dial);
        while (outcome instanceof Dialled.NotDialled) {
            wrong += manager.dialled(channel);
            awaitLink();
            outcome = dialler.dial(dial);
        }
        if (outcome instanceof Dialled.Unknown) {
            unknown++;
            reconcile(attempt, manager.rings(channel));
        } else {
            accepted++;
        }
    }

    private void reconcile(AttemptId attempt, boolean rings) {
        var found = inFlight().attempts().contains(attempt);
        there += found ? 1 : 0;
        gone += found ? 0 : 1;
        wrong += found == rings ? 0 : 1;
    }

    private InFlight.Known inFlight() {
        for (; ; ) {
            awaitLink();
            if (dialler.inFlight() instanceof InFlight.Known known) {
                return known;
            }
        }
    }

    private void awaitLink() {
        var deadline = System.nanoTime() + GIVE_UP.toNanos();
        while (dialler.link() != Dialler.Link.UP) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the link does not come back");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private Report report(int rounds, Duration took) {
        for (var round = 1; round <= rounds; round++) {
            twice += manager.dialled(AttemptChannel.name(new AttemptId(round))) > 1 ? 1 : 0;
        }
        return new Report(rounds, accepted, unknown, there, gone, twice, wrong, took);
    }
}
