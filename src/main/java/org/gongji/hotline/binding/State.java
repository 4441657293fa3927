package org.gongji.hotline.binding;

/// Where a request stands.
public enum State {
    WAITING,
    CONFIRMED,
    REFUSED,
    WITHDRAWN,
    EXPIRED,
    /// the sharing it led to is over, or it came to nothing because somebody's insurance ended or moved
    ENDED
}
