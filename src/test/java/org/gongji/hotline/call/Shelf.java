package org.gongji.hotline.call;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;

/// Bookmarks in memory: stands in for the database of sessions.
final class Shelf implements Sessions {

    final Map<String, Bookmark> bookmarks = new HashMap<>();
    boolean away;

    @Override
    public void keep(String session, Bookmark bookmark) {
        check();
        bookmarks.put(session, bookmark);
    }

    @Override
    public Optional<Bookmark> find(String session, String channel) {
        check();
        return Optional.ofNullable(bookmarks.get(session))
                .filter(bookmark -> bookmark.channel().equals(channel));
    }

    @Override
    public void forget(String session) {
        check();
        bookmarks.remove(session);
    }

    private void check() {
        if (away) {
            throw new DataAccessResourceFailureException("the database is away");
        }
    }
}
