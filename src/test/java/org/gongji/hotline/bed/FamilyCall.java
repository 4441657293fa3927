package org.gongji.hotline.bed;

import java.time.Duration;

/// How somebody calls about family sharing: knows the way up to the sentence that counts, and then listens.
final class FamilyCall {

    /// From the last word of the terms the question after them goes on for longer than this, so that a key pressed
    /// then is no race.
    private static final Duration AFTER_THE_TERMS = Duration.ofSeconds(4);
    private static final Duration WITHIN_THE_TERMS = Duration.ofSeconds(6);

    private FamilyCall() {}

    /// Chooses from the main menu and identifies.
    static CallScript into(String choice, Citizen citizen) {
        return CallScript.from(citizen.phone())
                .waitMillis(1000)
                .keys(choice)
                .keys(citizen.keys())
                .keys(citizen.pin());
    }

    /// Goes to the request that waits, without listening to the menus.
    static CallScript toTheRequest(String choice, Citizen citizen) {
        return into(choice, citizen).waitMillis(2000).keys("1").waitMillis(2000);
    }

    /// Presses 1 for the terms, a key that counts for nothing while they are played, and `answer` after them.
    ///
    /// @param terms as long as they are played
    static CallScript throughTheTerms(CallScript script, Duration terms, String tooEarly, String answer) {
        return script.keys("1")
                .wait(WITHIN_THE_TERMS)
                .keys(tooEarly)
                .wait(terms.minus(WITHIN_THE_TERMS).plus(AFTER_THE_TERMS))
                .keys(answer);
    }
}
