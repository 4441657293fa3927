package org.gongji.hotline.rules;

import java.time.LocalDate;
import org.gongji.hotline.rules.IdNumber.Sex;

/// What one person is to another, as one would say it in the family.
public enum Kin {
    HUSBAND,
    WIFE,
    /// a husband or wife of 60 or more (老伴)
    OLD_PARTNER,
    FATHER,
    MOTHER,
    SON,
    DAUGHTER,
    OLDER_BROTHER,
    YOUNGER_BROTHER,
    OLDER_SISTER,
    YOUNGER_SISTER,
    /// of either side (爷爷或外公)
    GRANDFATHER,
    GRANDMOTHER,
    GRANDSON,
    GRANDDAUGHTER,
    /// any other: the word says no more than that
    RELATIVE;

    /// One of the two sides, as far as the word for a relative depends on it.
    public record One(LocalDate birthDate, Sex sex) {

        public static One of(IdNumber id) {
            return new One(id.birthDate(), id.sex());
        }
    }

    /// What `spokenOf` is to `listener`.
    ///
    /// @param relation what the beneficiary is to the sharer
    /// @param side which of them is spoken of
    public static Kin of(Relation relation, Side side, One spokenOf, One listener, LocalDate today) {
        return switch (side) {
            case BENEFICIARY -> of(relation, spokenOf, listener, today);
            case SHARER ->
                relation.inverse()
                        .map(inverse -> of(inverse, spokenOf, listener, today))
                        .orElse(RELATIVE);
        };
    }

    private static Kin of(Relation relation, One spokenOf, One listener, LocalDate today) {
        var female = spokenOf.sex() == Sex.FEMALE;
        return switch (relation) {
            case SPOUSE -> partner(spokenOf, today);
            case PARENT -> female ? MOTHER : FATHER;
            case CHILD -> female ? DAUGHTER : SON;
            case SIBLING -> sibling(spokenOf, listener);
            case GRANDPARENT -> female ? GRANDMOTHER : GRANDFATHER;
            case GRANDCHILD -> female ? GRANDDAUGHTER : GRANDSON;
            // 公婆 or 岳父母: the word depends on the listener's sex, and no clip has it
            case PARENT_IN_LAW -> RELATIVE;
        };
    }

    private static Kin partner(One spokenOf, LocalDate today) {
        if (!spokenOf.birthDate().plusYears(60).isAfter(today)) {
            return OLD_PARTNER;
        }
        return spokenOf.sex() == Sex.FEMALE ? WIFE : HUSBAND;
    }

    /// Twins have no word that does not say who is older, which nobody knows here.
    private static Kin sibling(One spokenOf, One listener) {
        var older = listener.birthDate().compareTo(spokenOf.birthDate());
        if (older == 0) {
            return RELATIVE;
        }
        return switch (spokenOf.sex()) {
            case MALE -> older > 0 ? OLDER_BROTHER : YOUNGER_BROTHER;
            case FEMALE -> older > 0 ? OLDER_SISTER : YOUNGER_SISTER;
        };
    }
}
