package org.gongji.hotline.console;

import java.util.List;
import java.util.Optional;
import org.gongji.hotline.binding.EvidenceChain;
import org.gongji.hotline.binding.RequestBoard;
import org.gongji.hotline.binding.RequestId;

/// No requests: they are tested with the real module.
final class RequestDesk implements RequestBoard, EvidenceChain {

    @Override
    public List<Row> list(Filter filter, Optional<RequestId> before, int most) {
        return List.of();
    }

    @Override
    public Optional<Whole> find(RequestId request) {
        return Optional.empty();
    }

    @Override
    public List<Unfiled> unfiled(Optional<Cursor> before, int most) {
        return List.of();
    }

    @Override
    public Verdict verify() {
        return new Verdict.Sound(0);
    }
}
