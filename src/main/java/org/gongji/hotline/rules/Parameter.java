package org.gongji.hotline.rules;

import java.util.Arrays;
import java.util.Optional;

/// A parameter of a rule pack, under the key it has in the region files.
public enum Parameter {
    RELATIONS("relations"),
    SPOUSE_PARENTS("spouseParents"),
    ENROLMENT("enrolment"),
    RELATION_PROOF("relationProof"),
    AREA_SCOPE("areaScope"),
    OPEN_POOLS("openPools"),
    CATEGORIES("categories"),
    SHARER_ORDER("sharerOrder"),
    FUND_SOURCE("fundSource"),
    RESERVE("reserve"),
    PER_MEMBER_YEAR_CAP("perMemberYearCap"),
    MAX_ACTIVE("maxActive"),
    MAX_LIFETIME_DISTINCT("maxLifetimeDistinct"),
    MAX_SHARERS("maxSharers"),
    ALLOW_MUTUAL("allowMutual"),
    CONFIRM("confirm"),
    CONSENT_BY_PHONE("consentByPhone"),
    CALLBACK_PROOF("callbackProof"),
    REQUEST_VALID_DAYS("requestValidDays"),
    UNBIND_EFFECTIVE("unbindEffective"),
    MIN_BIND_DAYS("minBindDays"),
    CARD_NUMBER("cardNumber"),
    TRUST_CALLING_NUMBER("trustCallingNumber"),
    SHORT_ID_FOR_KNOWN_NUMBER("shortIdForKnownNumber"),
    ELDER_AGE("elderAge"),
    ELDER_TO_PERSON("elderToPerson"),
    OFFICE_HOURS("officeHours"),
    CALLING_HOURS("callingHours");

    private final String key;

    Parameter(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Parameter> of(String key) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.key.equals(key))
                .findFirst();
    }
}
