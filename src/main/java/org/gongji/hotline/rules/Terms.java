package org.gongji.hotline.rules;

/// Which terms a person hears before a yes counts.
///
/// @param days for `Stop.AFTER_DAYS` and `Stop.AFTER_DAYS_NEXT_DAY`, how long sharing lasts at least; else 0
public record Terms(Kind kind, Stop stop, int days) {

    /// Changes with every change of the wording of any terms: a test holds wording and number together.
    public static final int VERSION = 1;

    /// Whose terms they are.
    public enum Kind {
        /// who may use the money, with an account of their own
        RECEIVING("terms.rcv"),
        /// … in the resident scheme
        RECEIVING_RESIDENT("terms.rcv.resident"),
        /// who gives, with no limit
        GIVING("terms.give"),
        /// … with a quota
        GIVING_QUOTA("terms.give.cap");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /// The id of their first sentence.
        public String sentence() {
            return sentence;
        }
    }

    /// How sharing may be ended.
    public enum Stop {
        /// at any time, at once
        ANY_TIME("terms.stop"),
        /// at any time, from the next day on
        NEXT_DAY("terms.stop.next-day"),
        /// after so many days
        AFTER_DAYS("terms.stop.days"),
        AFTER_DAYS_NEXT_DAY("terms.stop.days.next-day");

        private final String sentence;

        Stop(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    /// The terms of `kind` where sharing ends by `ending`.
    static Terms of(Kind kind, Ending ending) {
        var days = ending.minBindDays();
        var stop = switch (ending.effective()) {
            case IMMEDIATE -> days == 0 ? Stop.ANY_TIME : Stop.AFTER_DAYS;
            case NEXT_DAY -> days == 0 ? Stop.NEXT_DAY : Stop.AFTER_DAYS_NEXT_DAY;
        };
        return new Terms(kind, stop, days);
    }

    /// Kept in the evidence, such as `terms.give.cap terms.stop`.
    public String id() {
        return kind.sentence() + " " + stop.sentence() + (days == 0 ? "" : " " + days);
    }
}
