package org.gongji.hotline.rules;

/// Where a request was filed.
public enum Channel {
    APP,
    WINDOW,
    PHONE
}
