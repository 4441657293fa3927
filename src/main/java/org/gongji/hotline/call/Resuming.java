package org.gongji.hotline.call;

import java.util.Optional;
import org.gongji.hotline.account.Persons;
import org.gongji.hotline.call.MainDialog.Call;
import org.gongji.hotline.dialog.Answer;

/// Finds what another node knew of a call.
record Resuming(Sessions sessions, Persons persons) {

    enum Found {
        BOOKMARK,
        NOTHING
    }

    Answer<Call, Found> look(Call call) {
        return call.session()
                .flatMap(session -> sessions.find(session, call.channel()))
                .map(bookmark -> goneOn(call, bookmark))
                .orElseGet(() -> Answer.of(Found.NOTHING, call));
    }

    private Answer<Call, Found> goneOn(Call call, Bookmark bookmark) {
        var identified = bookmark.person().flatMap(this::identified);
        var caller = new Caller(
                call.caller().from(),
                identified,
                bookmark.missedPins(),
                bookmark.told(),
                bookmark.wishKept(),
                false,
                identified.isPresent());
        return Answer.of(Found.BOOKMARK, call.with(caller).at(bookmark.where())).speaking(bookmark.manner());
    }

    private Optional<Caller.Identified> identified(Bookmark.Shown shown) {
        return persons.alive(shown.person()).map(person -> new Caller.Identified(person, shown.proof()));
    }
}
