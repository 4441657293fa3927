package org.gongji.hotline.binding;

import java.security.SecureRandom;
import org.gongji.hotline.rules.TaskCode;
import org.gongji.hotline.vault.BlindIndex;
import org.gongji.hotline.vault.FieldCipher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The codes under which people find the requests that wait for them: random, and different among those that wait.
@Component
final class TaskCodes {

    private static final String FIELD = "binding_request.code";
    private static final int CODES = 1_000_000;

    /// With half of all codes in use, one filing in a million finds none.
    private static final int TRIES = 20;

    private final JdbcClient jdbc;
    private final BlindIndex index;
    private final FieldCipher cipher;
    private final SecureRandom random;

    TaskCodes(JdbcClient jdbc, BlindIndex index, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.index = index;
        this.cipher = cipher;
        this.random = new SecureRandom();
    }

    byte[] indexed(TaskCode code) {
        return index.of("task", code.digits());
    }

    /// Gives `request` a code that no other waiting request has.
    TaskCode give(RequestId request) {
        for (var tries = 0; tries < TRIES; tries++) {
            var code = new TaskCode("%06d".formatted(random.nextInt(CODES)));
            if (store(request, code)) {
                return code;
            }
        }
        throw new IllegalStateException("nearly all task codes are in use");
    }

    /// The code that `request` was given, whether it still waits or not.
    TaskCode of(RequestId request) {
        return jdbc.sql("SELECT code FROM binding_request WHERE id = :id")
                .param("id", request.value())
                .query((row, _) -> new TaskCode(cipher.open(FIELD, request.value(), row.getBytes("code"))))
                .single();
    }

    private boolean store(RequestId request, TaskCode code) {
        try {
            jdbc.sql("UPDATE binding_request SET code_index = :index, code = :code WHERE id = :id")
                    .param("index", indexed(code))
                    .param("code", cipher.seal(FIELD, request.value(), code.digits()))
                    .param("id", request.value())
                    .update();
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }
}
