package org.gongji.hotline.rules;

/// The two sides of family sharing.
public enum Side {
    /// whose money it is
    SHARER,
    /// who may use it
    BENEFICIARY
}
