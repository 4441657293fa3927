package org.gongji.hotline.rules;

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
    RELATIVE
}
