package org.gongji.hotline.dialog;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/// What fills a slot of a sentence. How it is said is the business of the language.
public sealed interface Value {

    /// Money in fen (1/100 yuan), 0 or more.
    record Amount(long fen) implements Value {
        public Amount {
            if (fen < 0) {
                throw new IllegalArgumentException("an amount is said without a sign");
            }
        }

        @Override
        public String toString() {
            return "Amount[…]";
        }
    }

    /// A date; its year is said where it is another year than that of `today`.
    record Day(LocalDate date, LocalDate today) implements Value {}

    /// A time of day, to the minute.
    record Clock(LocalTime time) implements Value {}

    /// From one time of day to another.
    record Hours(LocalTime from, LocalTime to) implements Value {}

    /// A length of time: minutes, hours or days ("十五分钟", "一小时", "两天").
    record Span(Duration length) implements Value {}

    /// A number of things, with its measure word.
    record Count(int number, Unit unit) implements Value {}

    /// What is counted.
    enum Unit {
        REQUEST,
        PERSON,
        MOVEMENT,
        MOVEMENT_ORDINAL,
        TRY,
        KEY
    }

    /// Figures said one by one ("幺" for 1). `digits` may end in X for an ID.
    record Digits(String digits, Grouping grouping) implements Value {
        @Override
        public String toString() {
            return "Digits[…]";
        }
    }

    /// Where a string of figures is broken.
    enum Grouping {
        /// 6-8-4
        ID,
        /// one group
        WHOLE,
        /// 3-4-4
        MOBILE,
        /// area code apart, then 4-4 or 3-4; short service numbers (12333) whole. Written with `-` after the area code.
        PHONE,
        /// 3-3
        TASK_CODE
    }

    /// A key of the phone: `0` to `9`, `*` or `#`.
    record Key(char key) implements Value {}

    /// A word that is itself an entry of the catalogue, such as `city.110000` or `relation.son`.
    record Word(String id) implements Value {}

    /// A surname; where it has no clip the catalogue's spare words stand for it.
    record Surname(String name) implements Value {
        @Override
        public String toString() {
            return "Surname[…]";
        }
    }

    /// True where it could tell something about a person.
    default boolean personal() {
        return switch (this) {
            case Amount _, Day _, Digits _, Surname _, Count _ -> true;
            case Clock _, Hours _, Span _, Key _, Word _ -> false;
        };
    }
}
