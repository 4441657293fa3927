package org.gongji.hotline.rules;

/// What a caller has shown, or has to: each is more than the one before it.
public enum Proof {
    /// the call comes from the number on file
    CALLING_NUMBER,
    /// that, the last four of the ID and the PIN
    SHORT_ID,
    /// the whole ID or card number and the PIN
    WHOLE_ID;

    public boolean covers(Proof needed) {
        return compareTo(needed) >= 0;
    }
}
