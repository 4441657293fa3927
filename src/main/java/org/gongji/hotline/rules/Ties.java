package org.gongji.hotline.rules;

/// What binds two people, and each of them to others, already.
///
/// @param bound the sharer shares with the beneficiary now
/// @param waiting a request for the same waits
/// @param mutual the beneficiary shares with the sharer now, or a request for it waits
/// @param active relations and waiting requests of the sharer, whoever with
/// @param lifetime different people the sharer has ever shared with, not counting this beneficiary
/// @param otherSharers other people who share with the beneficiary now
public record Ties(boolean bound, boolean waiting, boolean mutual, int active, int lifetime, int otherSharers) {

    public static final Ties NONE = new Ties(false, false, false, 0, 0, 0);
}
