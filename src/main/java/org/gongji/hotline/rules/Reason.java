package org.gongji.hotline.rules;

/// Why sharing is refused. The ids are published; where several apply, the first in this order is the answer.
public enum Reason {
    /// unknown, or insured in the resident scheme
    SHARER_HAS_NO_ACCOUNT,
    SHARER_NOT_ACTIVE,
    /// unknown, recorded as dead, or in a scheme that the region leaves out
    BENEFICIARY_NOT_INSURED,
    BENEFICIARY_NOT_ACTIVE,
    RELATION_NOT_ALLOWED,
    SAME_PERSON,
    ALREADY_BOUND,
    REQUEST_ALREADY_WAITING,
    OTHER_AREA,
    AREA_NOT_OPEN,
    QUOTA_NEEDED,
    QUOTA_TOO_HIGH,
    TOO_MANY_MEMBERS,
    TOO_MANY_IN_LIFETIME,
    BOUND_TO_ANOTHER_SHARER,
    MUTUAL_NOT_ALLOWED,
    DOCUMENT_NEEDED,
    TOO_EARLY_TO_END,
    NOT_BY_PHONE,
    REQUEST_EXPIRED,
    ALREADY_DECIDED,
    NOT_YOURS
}
