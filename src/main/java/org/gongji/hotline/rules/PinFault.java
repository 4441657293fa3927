package org.gongji.hotline.rules;

/// Why a new PIN is not taken.
public enum PinFault {
    EQUAL_DIGITS,
    RUNNING_DIGITS,
    BIRTH_DATE,
    ID_ENDING,
    SAME_AS_BEFORE
}
