package org.gongji.hotline.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongji.hotline.binding.EvidenceChain;
import org.gongji.hotline.binding.EvidenceChain.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Looks whether the evidence is as it was written.
@Command(
        name = "verify",
        description = {
            "Looks at every row of the evidence, whether the server runs or not: none may be changed, taken out",
            "or put in."
        },
        footer = {"", "Exit codes: 0 all as written, 1 not, 2 usage, 3 could not."},
        mixinStandardHelpOptions = true)
final class EvidenceVerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--set", paramLabel = "SETTING=VALUE", description = "A setting as in application.yaml.")
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        var all = settings.stream().map(setting -> "--" + setting).toList();
        try (var sharing = SharingAlone.open(all)) {
            return tell(sharing.getBean(EvidenceChain.class).verify());
        }
    }

    private int tell(Verdict verdict) {
        var out = spec.commandLine().getOut();
        return switch (verdict) {
            case Verdict.Sound(var rows) -> {
                out.printf("evidence: %,d rows, all as they were written%n", rows);
                yield Exit.DONE;
            }
            case Verdict.Changed(var number) -> {
                out.printf("evidence: row %d was changed, or put in. The rows before it are as written.%n", number);
                yield Exit.REJECTED;
            }
            case Verdict.Missing(var number) -> {
                out.printf("evidence: row %d is missing. The rows before it are as written.%n", number);
                yield Exit.REJECTED;
            }
        };
    }
}
