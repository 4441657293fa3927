package org.gongji.hotline.account;

import java.util.List;

/// The fields of one line of a feed.
///
/// @param cut the last line of a file that does not end with a line break: it may have been cut off
record FeedFields(List<String> columns, List<String> values, boolean cut) {

    String field(String column) {
        return values.get(columns.indexOf(column)).strip();
    }

    /// Masked: a line is full of personal data.
    @Override
    public String toString() {
        return "FeedFields[…]";
    }
}
