package org.gongji.hotline.account;

/// Follows a feed while it is read.
public interface FeedWatcher {

    /// After each chunk.
    ///
    /// @param lines read so far
    /// @param bytes read so far
    /// @param ofBytes the file's size
    void at(long lines, long bytes, long ofBytes);

    /// A line that was not taken.
    ///
    /// @param line its number, 1 being the header
    void refused(long line, Refusal why);
}
