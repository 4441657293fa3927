package org.gongji.hotline.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Words a key file that is missing or wrong.
final class KeyFileFaultAnalyzer extends AbstractFailureAnalyzer<KeyFileFault> {

    @Override
    protected FailureAnalysis analyze(Throwable root, KeyFileFault fault) {
        return new FailureAnalysis(
                fault.getMessage(),
                "Correct hotline.keys.file or the file it names. Each line of a key file is name = key, the key being"
                        + " 32 bytes in Base64 (openssl rand -base64 32), for the names field.1, index, pin, number and"
                        + " chain, and field.active = 1.",
                fault);
    }
}
