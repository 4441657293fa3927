package org.gongji.hotline.rules;

/// What came of one attempt to call somebody back.
public enum CallOutcome {
    /// a request was agreed to on the call
    CONFIRMED,
    /// a request was refused on the call
    REFUSED,
    /// not now: the person is out, or wants to think
    LATER,
    /// the number is not that person's
    WRONG_NUMBER,
    /// that person wants no such calls at this number
    DO_NOT_CALL,
    /// told the number and the task code, to call in
    INFORMED,
    /// picked up, and no key was pressed: a machine, perhaps
    NO_KEY,
    /// picked up, and hung up before anything was said to the request
    HUNG_UP,
    BUSY,
    /// it rang, or was turned down, and nobody picked up
    NO_ANSWER,
    /// no such number, switched off, out of reach
    UNREACHABLE,
    /// nobody's phone rang: the switch or the trunk could not
    FAILED,
    /// not known yet: it may have rung, or ring now
    UNKNOWN;

    /// Whether it counts against the attempts that one may make in all.
    public boolean counts() {
        return this != FAILED;
    }
}
