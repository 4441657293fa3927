package org.gongji.hotline.binding;

/// Who ended a sharing.
enum EndedBy {
    SHARER,
    BENEFICIARY,
    /// nobody: insurance of either side ended or moved
    INSURANCE
}
