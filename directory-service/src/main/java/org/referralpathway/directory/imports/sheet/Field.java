package org.referralpathway.directory.imports.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column can mean. The label is the heading of our own exports.
public enum Field {
    ORGANISATION(
            "Organisation",
            "organization",
            "organisation name",
            "group",
            "group name",
            "provider",
            "charity"),
    SERVICE("Services", "service", "service name", "project", "activity", "activities"),
    DESCRIPTION("What it offers", "description", "about", "details", "summary", "offer"),
    KINDS("Kinds of help", "kind of help", "category", "categories", "type", "need", "needs"),
    PHONE("Phone", "telephone", "tel", "phone number", "contact number", "mobile"),
    EMAIL("E-mail", "email", "email address", "contact email"),
    WEBSITE("Website", "web", "url", "web site", "web address"),
    ADDRESS("Address", "street", "address 1", "address line 1", "venue"),
    TOWN("Town", "city", "town or city", "area"),
    POSTCODE("Postcode", "post code", "postal code"),
    HOURS("Opening hours", "hours", "open", "opening times", "times", "when"),
    MINIMUM_AGE("Youngest age", "minimum age", "min age", "age from"),
    MAXIMUM_AGE("Oldest age", "maximum age", "max age", "age to"),
    LANGUAGES("Languages", "language", "languages spoken"),
    AREAS("Areas served", "areas", "area served", "catchment", "covers", "council areas"),
    CHARITY_NUMBER("Charity number", "charity no", "registered charity number", "oscr number"),
    COMPANY_NUMBER("Company number", "company no", "companies house number"),
    PLACES("Places", "capacity", "spaces", "number of places"),
    UNIT("Unit", "unit of places"),
    ORGANISATION_ID("Organisation ID", "organization id", "organization_id"),
    SERVICE_ID("Service ID", "service_id", "id");

    private final String label;
    private final List<String> others;

    Field(String label, String... others) {
        this.label = label;
        this.others = List.of(others);
    }

    public String label() {
        return label;
    }

    /// The field that a heading most likely means.
    static Optional<Field> guess(String heading) {
        var plain = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[.:*]", "").strip();
        for (var field : values()) {
            if (field.label.toLowerCase(Locale.ROOT).equals(plain)
                    || field.others.contains(plain)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
