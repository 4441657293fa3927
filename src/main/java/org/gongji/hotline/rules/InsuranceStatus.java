package org.gongji.hotline.rules;

/// How a person's insurance stands.
public enum InsuranceStatus {
    ACTIVE,
    SUSPENDED,
    MOVED,
    DECEASED
}
