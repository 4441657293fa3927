package org.gongji.hotline.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gongji.hotline.binding.CallDecisions;
import org.gongji.hotline.callback.AttemptId;
import org.gongji.hotline.callback.Attempts;

/// What was decided in calls, and what calls were attempts, as a test puts it there.
final class CallDesk implements CallDecisions, Attempts {

    private final Map<Long, Made> decided = new ConcurrentHashMap<>();
    private final Map<AttemptId, Known> attempts = new ConcurrentHashMap<>();

    void decide(long call, Made made) {
        decided.put(call, made);
    }

    void attempt(Known known) {
        attempts.put(known.id(), known);
    }

    @Override
    public List<Made> in(long call) {
        return Optional.ofNullable(decided.get(call)).stream().toList();
    }

    @Override
    public Optional<Known> find(AttemptId attempt) {
        return Optional.ofNullable(attempts.get(attempt));
    }
}
