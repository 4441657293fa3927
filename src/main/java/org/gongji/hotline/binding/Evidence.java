package org.gongji.hotline.binding;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gongji.hotline.account.PersonId;
import org.gongji.hotline.binding.Family.Consent;
import org.gongji.hotline.rules.Channel;
import org.gongji.hotline.rules.MayConfirm.Door;
import org.gongji.hotline.rules.Side;
import org.gongji.hotline.rules.Terms;

/// What somebody said to a request, and all that shows that they did.
///
/// @param pack the rules it was decided by
/// @param facts at that moment
/// @param trace of the decision; empty for a no, which needs none
record Evidence(
        RequestId request,
        PersonId person,
        Side side,
        Said said,
        Heard heard,
        Instant decidedAt,
        String pack,
        String facts,
        String trace) {

    /// What was said.
    enum Said {
        YES,
        NO,
        /// the one who files gives their word, and with it their own consent
        PLEDGE,
        END
    }

    /// What was heard and pressed, where.
    ///
    /// @param terms empty where none were heard
    /// @param call zero where it was not said on a call
    /// @param door by which it came: `CALL`, `CALL_BACK`, `APP` or `WINDOW`
    record Heard(
            String terms,
            int termsVersion,
            Duration duration,
            String keys,
            Optional<Instant> termsBegan,
            long call,
            String door) {

        /// As many keys as there is room for: those that decided are the last ones.
        private static final int KEYS = 20;

        static Heard of(Consent consent) {
            return new Heard(
                    consent.terms().map(Terms::id).orElse(""),
                    consent.terms().isPresent() ? Terms.VERSION : 0,
                    consent.heard(),
                    consent.keys().substring(Math.max(0, consent.keys().length() - KEYS)),
                    consent.terms().map(_ -> consent.termsBegan()),
                    consent.call(),
                    consent.door().name());
        }

        /// Not by phone: the program that filed has shown the terms.
        static Heard at(Channel channel) {
            return new Heard("", 0, Duration.ZERO, "", Optional.empty(), 0, channel.name());
        }

        /// In a menu, without terms.
        static Heard on(long call) {
            return new Heard("", 0, Duration.ZERO, "", Optional.empty(), call, Door.CALL.name());
        }
    }
}
