package org.referralpathway.directory.imports.sheet;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.referralpathway.kit.id.Codes;

/// What a column can mean. The label is the heading of our own exports.
public enum Field {
    @JsonProperty("organisation")
    ORGANISATION(
            "Organisation",
            "organization",
            "organisation name",
            "group",
            "group name",
            "provider",
            "charity"),
    @JsonProperty("service")
    SERVICE("Services", "service", "service name", "project", "activity", "activities"),
    @JsonProperty("description")
    DESCRIPTION("What it offers", "description", "about", "details", "summary", "offer"),
    @JsonProperty("status")
    STATUS("Status", "state", "open or closed"),
    @JsonProperty("offer")
    OFFER("Kind of offer", "offer kind", "type of offer"),
    @JsonProperty("eligibility")
    ELIGIBILITY("Who it is for", "eligibility", "who can use it", "target group", "criteria"),
    @JsonProperty("cost")
    COST("Cost", "costs", "fee", "fees", "price", "charge"),
    @JsonProperty("kinds")
    KINDS("Kinds of help", "kind of help", "category", "categories", "type", "need", "needs"),
    @JsonProperty("phone")
    PHONE("Phone", "telephone", "tel", "phone number", "contact number", "mobile"),
    @JsonProperty("email")
    EMAIL("E-mail", "email", "email address", "contact email"),
    @JsonProperty("website")
    WEBSITE("Website", "web", "url", "web site", "web address"),
    @JsonProperty("address")
    ADDRESS("Address", "street", "address 1", "address line 1", "venue"),
    @JsonProperty("town")
    TOWN("Town", "city", "town or city", "area"),
    @JsonProperty("postcode")
    POSTCODE("Postcode", "post code", "postal code"),
    @JsonProperty("hours")
    HOURS("Opening hours", "hours", "open", "opening times", "times", "when"),
    @JsonProperty("minimum-age")
    MINIMUM_AGE("Youngest age", "minimum age", "min age", "age from"),
    @JsonProperty("maximum-age")
    MAXIMUM_AGE("Oldest age", "maximum age", "max age", "age to"),
    @JsonProperty("languages")
    LANGUAGES("Languages", "language", "languages spoken"),
    @JsonProperty("areas")
    AREAS("Areas served", "areas", "area served", "catchment", "covers", "council areas"),
    @JsonProperty("charity-number")
    CHARITY_NUMBER("Charity number", "charity no", "registered charity number", "oscr number"),
    @JsonProperty("company-number")
    COMPANY_NUMBER("Company number", "company no", "companies house number"),
    @JsonProperty("places")
    PLACES("Places", "capacity", "spaces", "number of places"),
    @JsonProperty("unit")
    UNIT("Unit", "unit of places"),
    @JsonProperty("organisation-id")
    ORGANISATION_ID("Organisation ID", "organization id", "organization_id"),
    @JsonProperty("service-id")
    SERVICE_ID("Service ID", "service_id", "id");

    private final String label;
    private final List<String> others;

    Field(String label, String... others) {
        this.label = label;
        this.others = List.of(others);
    }

    /// As JSON has it.
    public String code() {
        return Codes.of(this);
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
