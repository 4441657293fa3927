package org.gongji.hotline.command;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.gongji.hotline.call.CallId;
import org.gongji.hotline.calllog.Calls;
import org.gongji.hotline.calllog.Calls.Wanted;
import org.gongji.hotline.console.export.CallExport;
import org.gongji.hotline.console.export.Form;
import org.gongji.hotline.vault.FieldCipher;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures the export of calls.
@Command(
        name = "export",
        description = {
            "Exports made-up calls as CSV and XLSX, from a schema of its own on the server's database, and looks at the",
            "heap after a full collection every 10,000 rows. To hold: it grows by no more than 32 MiB."
        },
        footer = {"", "Exit codes: 0 held, 1 not, 2 usage, 3 could not."},
        mixinStandardHelpOptions = true)
final class BenchExport implements Callable<Integer> {

    private static final long MOST_GROWTH_BYTES = 32L << 20;
    private static final double BYTES_A_MEBIBYTE = 1 << 20;
    private static final int LOOK_EVERY = 10_000;
    private static final int AT_ONCE = 1000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--rows", defaultValue = "100000", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int rows;

    @Option(names = "--set", paramLabel = "SETTING=VALUE", description = "A setting as in application.yaml.")
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var all = settings.stream().map(setting -> "--" + setting).toList();
        try (var schema = ScratchSchema.open(all);
                var log = schema.calls(all)) {
            fill(log);
            var calls = log.getBean(Calls.class);
            var export = new CallExport(calls);
            tellCount(calls);
            var held = true;
            for (var form : Form.values()) {
                held &= measure(form, export);
            }
            return held ? Exit.DONE : Exit.REJECTED;
        }
    }

    private void fill(ApplicationContext log) {
        var cipher = log.getBean(FieldCipher.class);
        var database = log.getBean(JdbcTemplate.class);
        // five seconds from one to the next, the last one a moment ago
        var first = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(5L * rows);
        for (var begin = 0; begin < rows; begin += AT_ONCE) {
            var batch = new ArrayList<Object[]>(AT_ONCE);
            for (var call = begin; call < Math.min(rows, begin + AT_ONCE); call++) {
                batch.add(row(call, first.plusSeconds(5L * call), cipher));
            }
            database.batchUpdate("""
                    INSERT INTO phone_call (id, node, version, entry, channel, caller, began_at, ended_at, ending, place,
                                            language, pace, person, pool)
                    VALUES (?, 'bench-00000000', '1', 'INBOUND', 'PJSIP/trunk-00000001', ?, ?, ?, ?, 'balance/TELL',
                            'zh-CN', 'USUAL', ?, '110000')
                    """, batch);
        }
    }

    private static Object[] row(int call, Instant began, FieldCipher cipher) {
        var id = CallId.next(began).value();
        return new Object[] {
            id,
            cipher.seal("phone_call.caller", id, "138%08d".formatted(call)),
            LocalDateTime.ofInstant(began, ZoneOffset.UTC),
            LocalDateTime.ofInstant(began.plusSeconds(65), ZoneOffset.UTC),
            call % 3 == 0 ? "HUNG_UP" : "GOODBYE",
            call
        };
    }

    private void tellCount(Calls calls) {
        var began = System.nanoTime();
        var count = calls.count(Wanted.everything(), Integer.MAX_VALUE);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "counted %,d in %d ms%n",
                        count,
                        Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    /// Once for the time it takes, then once for the heap: collecting takes its time.
    private boolean measure(Form form, CallExport export) throws IOException {
        var began = System.nanoTime();
        var bytes = write(form, export, _ -> true);
        var seconds = (System.nanoTime() - began) / 1e9;
        var heap = new Heap();
        write(form, export, heap::look);
        var growth = heap.most - heap.before;
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%-4s %,d rows, %,d bytes: %.1f s, %,.0f rows a second; heap %+.1f MiB at most over %.1f, %d looks%n",
                        form,
                        rows,
                        bytes,
                        seconds,
                        rows / seconds,
                        growth / BYTES_A_MEBIBYTE,
                        heap.before / BYTES_A_MEBIBYTE,
                        heap.looks);
        return growth <= MOST_GROWTH_BYTES;
    }

    private long write(Form form, CallExport export, CallExport.Progress progress) throws IOException {
        var target = new Counted();
        try (var sheet = form.into(target)) {
            var written = export.write(Wanted.everything(), ZONE, UnaryOperator.identity(), sheet, progress);
            if (written.rows() != rows) {
                throw new IOException("there are " + written.rows() + " rows");
            }
        }
        return target.bytes;
    }

    /// What is held, rubbish not counted. It is looked at in the middle of a page, with all of the page held.
    private static final class Heap {

        final long before = held();
        long most = before;
        int looks;

        boolean look(long written) {
            if (written % LOOK_EVERY == 0) {
                looks++;
                most = Math.max(most, held());
            }
            return true;
        }

        private static long held() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }

    /// Counts, and keeps nothing.
    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int count) {
            bytes += count;
        }
    }
}
