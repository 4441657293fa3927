package org.gongji.hotline.rules;

/// At most so many, or as many as one likes.
public record Limit(int most) {

    public static final Limit NONE = new Limit(Integer.MAX_VALUE);

    public Limit {
        if (most < 1) {
            throw new IllegalArgumentException("a limit is 1 or more, or none");
        }
    }

    /// True where `count` leaves no room for one more.
    public boolean reachedBy(int count) {
        return count >= most;
    }
}
