package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.referralpathway.kit.id.Codes;

/// What is offered (MISSION A D1), told by a term `https://referralpathway.org/offers/<code>` of
/// the listing; one that names none is a service.
public enum OfferKind {
    SERVICE,
    VOLUNTEER_POOL,
    GOODS,
    SPACE,
    ADVICE,
    EMPLOYMENT_PLACE;

    private static final String TERMS = "https://referralpathway.org/offers/";

    static OfferKind of(JsonNode service) {
        var named = Terms.codes(service, TERMS);
        return Arrays.stream(values())
                .filter(kind -> named.contains(kind.code()))
                .findFirst()
                .orElse(SERVICE);
    }

    /// As JSON and the term have it.
    public String code() {
        return Codes.of(this);
    }
}
