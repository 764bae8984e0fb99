package org.referralpathway.directory.hsds;

import static org.referralpathway.directory.hsds.Form.Plain.EMAIL;
import static org.referralpathway.directory.hsds.Form.Plain.ID;
import static org.referralpathway.directory.hsds.Form.Plain.LINK;
import static org.referralpathway.directory.hsds.Form.Plain.MOMENT;
import static org.referralpathway.directory.hsds.Form.Plain.NUMBER;
import static org.referralpathway.directory.hsds.Form.Plain.TEXT;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The objects of HSDS-UK 3.0, with the parts of HSDS 3.0 and of the 3.1 draft that we show beside
/// them.
///
/// One table serves both directions: an import is checked against it, and the public form is built
/// from it field by field. A field that is not here is kept with the record and never shown, so a
/// new confidential field is confidential until somebody lists it.
public record Shape(Map<String, Form> fields, Set<String> required) {
    private static final Set<String> PLACES = Set.of("physical", "postal", "virtual");

    public static final Shape TAXONOMY_TERM =
            requiring("id", "name", "description")
                    .with(ID, "id", "parent_id", "taxonomy_id")
                    .with(TEXT, "name", "description", "code", "taxonomy", "term")
                    .with(LINK, "term_uri");
    static final Shape ATTRIBUTE =
            requiring("id")
                    .with(ID, "id", "link_id", "taxonomy_term_id")
                    .with(TEXT, "link_type", "link_entity", "value", "label")
                    .inside("taxonomy_term", TAXONOMY_TERM);
    static final Shape LANGUAGE =
            requiring("id")
                    .with(ID, "id", "service_id", "phone_id", "location_id")
                    .with(TEXT, "name", "code", "note");
    static final Shape PHONE =
            requiring("id", "number")
                    .with(ID, "id", "contact_id")
                    .with(TEXT, "number", "description", "type")
                    .with(NUMBER, "extension")
                    .listing("languages", LANGUAGE);
    static final Shape CONTACT =
            requiring("id")
                    .with(ID, "id", "service_id")
                    .with(TEXT, "name", "title", "department")
                    .with(EMAIL, "email")
                    .listing("phones", PHONE)
                    .listing("attributes", ATTRIBUTE);
    static final Shape SCHEDULE =
            requiring("id")
                    .with(ID, "id", "service_id", "service_at_location_id", "location_id")
                    .with(TEXT, "valid_from", "valid_to", "dtstart", "byday", "bymonthday")
                    .with(TEXT, "description", "opens_at", "closes_at", "attending_type", "notes")
                    .with(NUMBER, "interval")
                    .with(LINK, "schedule_link")
                    .with(new Form.OneOf(Set.of("WEEKLY", "MONTHLY")), "freq");
    static final Shape SERVICE_AREA =
            requiring("id")
                    .with(ID, "id", "service_id")
                    .with(TEXT, "name", "extent", "extent_type", "uri", "service_area");
    static final Shape ADDRESS =
            requiring("id")
                    .and("address_1", "city", "state_province", "postal_code")
                    .and("country", "address_type")
                    .with(ID, "id", "location_id")
                    .with(TEXT, "attention", "address_1", "address_2", "city", "region")
                    .with(TEXT, "state_province", "postal_code", "country")
                    .with(new Form.OneOf(PLACES), "address_type")
                    .listing("attributes", ATTRIBUTE);
    static final Shape ACCESSIBILITY =
            requiring("id")
                    .with(ID, "id", "location_id")
                    .with(TEXT, "description", "details", "accessibility")
                    .with(LINK, "url")
                    .listing("attributes", ATTRIBUTE);
    public static final Shape LOCATION =
            requiring("id", "location_type")
                    .with(ID, "id")
                    .with(new Form.OneOf(PLACES), "location_type")
                    .with(TEXT, "name", "alternate_name", "description", "transportation")
                    .with(TEXT, "external_identifier", "external_identifier_type")
                    .with(LINK, "url")
                    .with(NUMBER, "latitude", "longitude")
                    .listing("addresses", ADDRESS)
                    .listing("accessibility", ACCESSIBILITY)
                    .listing("phones", PHONE)
                    .listing("languages", LANGUAGE)
                    .listing("attributes", ATTRIBUTE);
    static final Shape SERVICE_AT_LOCATION =
            requiring("id")
                    .with(ID, "id", "service_id", "location_id")
                    .with(TEXT, "description")
                    .inside("location", LOCATION)
                    .listing("schedules", SCHEDULE)
                    .listing("attributes", ATTRIBUTE);
    static final Shape FUNDING = requiring("id").with(ID, "id", "service_id").with(TEXT, "source");
    static final Shape COST_OPTION =
            requiring("id")
                    .with(ID, "id", "service_id")
                    .with(TEXT, "valid_from", "valid_to", "option", "amount_description")
                    .with(TEXT, "currency")
                    .with(NUMBER, "amount");
    static final Shape ORGANIZATION_IDENTIFIER =
            requiring("id", "identifier_type", "identifier")
                    .with(ID, "id", "organization_id")
                    .with(TEXT, "identifier_scheme", "identifier_type", "identifier")
                    .listing("attributes", ATTRIBUTE);
    static final Shape UNIT =
            requiring("id", "name")
                    .with(ID, "id")
                    .with(TEXT, "name", "scheme", "identifier")
                    .with(LINK, "uri");
    public static final Shape SERVICE_CAPACITY =
            requiring("id", "unit")
                    .with(ID, "id", "service_id", "unit_id")
                    .with(NUMBER, "available", "maximum")
                    .with(TEXT, "description", "status")
                    .with(MOMENT, "updated", "valid_until")
                    .inside("unit", UNIT)
                    .listing("attributes", ATTRIBUTE);

    /// Whom a service takes, as rules: ours, beside the standard's own words.
    static final Shape RULE =
            requiring("kind").with(TEXT, "kind", "code", "name", "text").with(NUMBER, "from", "to");

    static final Shape ELIGIBILITY = requiring().listing("include", RULE).listing("exclude", RULE);

    /// The flat fields of an organisation: how it stands in a list and inside a service.
    public static final Shape ORGANIZATION_IN_LIST =
            requiring("id", "name", "description")
                    .with(ID, "id", "parent_organization_id")
                    .with(TEXT, "name", "alternate_name", "description", "logo")
                    .with(EMAIL, "email")
                    .with(LINK, "website", "uri");

    public static final Shape ORGANIZATION =
            ORGANIZATION_IN_LIST
                    .listing("organization_identifiers", ORGANIZATION_IDENTIFIER)
                    .listing("attributes", ATTRIBUTE);

    /// The flat fields of a service and its organisation: how it stands in a list.
    public static final Shape SERVICE_IN_LIST =
            requiring("id", "name", "status")
                    .with(ID, "id", "organization_id")
                    .with(TEXT, "name", "alternate_name", "description", "fees", "alert")
                    .with(TEXT, "accreditations", "assured_date", "application_process")
                    .with(TEXT, "eligibility_description")
                    .with(new Form.OneOf(ServiceStatus.CODES), "status")
                    .with(LINK, "url")
                    .with(EMAIL, "email", "assurer_email")
                    .with(NUMBER, "minimum_age", "maximum_age")
                    .with(MOMENT, "last_modified")
                    .inside("organization", ORGANIZATION_IN_LIST);

    public static final Shape SERVICE =
            SERVICE_IN_LIST
                    .inside("organization", ORGANIZATION)
                    .inside("eligibility", ELIGIBILITY)
                    .listing("schedules", SCHEDULE)
                    .listing("service_areas", SERVICE_AREA)
                    .listing("service_at_locations", SERVICE_AT_LOCATION)
                    .listing("languages", LANGUAGE)
                    .listing("funding", FUNDING)
                    .listing("cost_options", COST_OPTION)
                    .listing("contacts", CONTACT)
                    .listing("phones", PHONE)
                    .listing("service_capacities", SERVICE_CAPACITY)
                    .listing("attributes", ATTRIBUTE);

    /// A service at a place, with the service as it stands in a list.
    public static final Shape PLACE = SERVICE_AT_LOCATION.inside("service", SERVICE_IN_LIST);

    public static final Shape PLACE_IN_LIST =
            requiring("id")
                    .with(ID, "id", "service_id", "location_id")
                    .with(TEXT, "description")
                    .inside("location", LOCATION)
                    .inside("service", SERVICE_IN_LIST);

    public static final Shape TAXONOMY =
            requiring("id", "name", "description")
                    .with(ID, "id")
                    .with(TEXT, "name", "description", "version")
                    .with(LINK, "uri")
                    .listing("taxonomy_terms", TAXONOMY_TERM);

    private static Shape requiring(String... required) {
        return new Shape(Map.of(), new LinkedHashSet<>(Set.of(required)));
    }

    private Shape and(String... more) {
        var all = new LinkedHashSet<>(required);
        all.addAll(Set.of(more));
        return new Shape(fields, all);
    }

    private Shape with(Form form, String... names) {
        var all = new LinkedHashMap<>(fields);
        for (var name : names) {
            all.put(name, form);
        }
        return new Shape(all, required);
    }

    private Shape inside(String name, Shape shape) {
        return with(new Form.Nested(shape), name);
    }

    private Shape listing(String name, Shape shape) {
        return with(new Form.Listed(shape), name);
    }
}
