package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.referralpathway.directory.taxonomy.Uuid5;
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

    /// How the address of a kind of offer begins; its code follows.
    public static final String TERMS = "https://referralpathway.org/offers/";

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

    /// The kind that somebody writes by its name or code, in any case.
    public static Optional<OfferKind> named(String word) {
        var code = word.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// The names that it may have, in a sentence.
    public static String words() {
        return Arrays.stream(values()).map(OfferKind::label).collect(Collectors.joining(", "));
    }

    private String label() {
        return code().replace('-', ' ');
    }

    /// The term that says it of a listing.
    public ObjectNode term() {
        var name = label().substring(0, 1).toUpperCase(Locale.ROOT) + label().substring(1);
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", Uuid5.of(TERMS + code()).toString())
                .put("code", code())
                .put("name", name)
                .put("description", name)
                .put("taxonomy", "Referral Pathway offers")
                .put("term_uri", TERMS + code());
    }
}
