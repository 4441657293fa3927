package org.gongji.hotline.rules;

/// What a caller wants to be identified for.
public enum Purpose {
    BALANCE,
    FAMILY,
    TASK_CODE,
    NEW_PIN
}
