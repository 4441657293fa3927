package org.gongji.hotline.rules;

/// Why sharing is refused. The ids are published; where several apply, the first in this order is the answer.
public enum Reason {
    /// unknown, recorded as dead, or insured in the resident scheme
    SHARER_HAS_NO_ACCOUNT("the sharer has no personal account here"),
    SHARER_NOT_ACTIVE("the sharer's insurance is suspended or has moved"),
    /// unknown, recorded as dead, or in a scheme that the region leaves out
    BENEFICIARY_NOT_INSURED("the beneficiary is not insured in a scheme that takes part"),
    BENEFICIARY_NOT_ACTIVE("the beneficiary's insurance is suspended or has moved"),
    RELATION_NOT_ALLOWED("the region does not take this relation"),
    SAME_PERSON("both sides are one person"),
    ALREADY_BOUND("the two share already"),
    REQUEST_ALREADY_WAITING("a request for the same waits already"),
    OTHER_AREA("the two are insured in areas that do not share"),
    AREA_NOT_OPEN("one of the two areas is not open across provinces"),
    /// none where there has to be one, or one of nothing
    QUOTA_NEEDED("a quota is needed"),
    QUOTA_TOO_HIGH("the quota is more than the sharer may promise"),
    TOO_MANY_MEMBERS("the sharer shares with as many as the region allows at once"),
    TOO_MANY_IN_LIFETIME("the sharer has shared with as many as the region allows in a lifetime"),
    BOUND_TO_ANOTHER_SHARER("the beneficiary has as many sharers as the region allows"),
    MUTUAL_NOT_ALLOWED("the beneficiary shares with the sharer, and the region allows one way only"),
    DOCUMENT_NEEDED("the paper that shows the relation has to be seen"),
    TOO_EARLY_TO_END("the sharing has not lasted as long as the region wants"),
    NOT_BY_PHONE("this person cannot answer on this call"),
    REQUEST_EXPIRED("the request has waited too long"),
    ALREADY_DECIDED("it is decided or ended already"),
    NOT_YOURS("it is none of this person's");

    private final String meaning;

    Reason(String meaning) {
        this.meaning = meaning;
    }

    /// In plain English, for people who run the hotline; a caller hears a sentence of the catalogue.
    public String meaning() {
        return meaning;
    }
}
