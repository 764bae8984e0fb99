package org.referralpathway.directory.imports.sheet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.hsds.RegisterNumber;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.taxonomy.Uuid5;

/// Makes of a line what it says: an organisation and its services. Identifiers come from the source
/// and the names, so next week's sheet speaks of the same records.
final class SheetReader {
    private final String source;
    private final Lookups lookups;

    SheetReader(String source, Lookups lookups) {
        this.source = source;
        this.lookups = lookups;
    }

    record Made(ObjectNode organization, List<ObjectNode> services, List<Doubt> doubts) {}

    Made read(Cells cells) {
        var name = cells.get(Field.ORGANISATION);
        var organization = id(cells.get(Field.ORGANISATION_ID), "organization", name);
        var doubts = new ArrayList<Doubt>();
        var names = names(cells);
        var services = new ArrayList<ObjectNode>();
        for (var service : names.isEmpty() ? onlyOne(cells, name) : names) {
            var own = names.size() > 1 ? null : cells.get(Field.SERVICE_ID);
            var id = id(own, "service", organization + "/" + service);
            var parts = new ServiceParts(cells, id, lookups);
            services.add(service(cells, id, organization, service, parts));
            doubts.addAll(parts.doubts());
        }
        if (name != null && cells.get(Field.ORGANISATION_ID) == null) {
            lookups.like(organization, name)
                    .ifPresent(other ->
                            doubts.add(
                                    new Doubt(
                                            organization,
                                            cells.line(),
                                            Field.ORGANISATION,
                                            "Is nearly the name of \"%.100s\": is it the same group?"
                                                    .formatted(other),
                                            name)));
        }
        return new Made(organization(cells, organization, doubts), services, doubts);
    }

    /// A group in a list of groups does what its name says. One that we know by its identifier is
    /// there for its own sake, as our own sheets have those without a listing.
    private static List<String> onlyOne(Cells cells, @Nullable String name) {
        return name == null || cells.get(Field.ORGANISATION_ID) != null ? List.of() : List.of(name);
    }

    /// A line that has the listing's identifier is about that one, whatever its name looks like.
    private static List<String> names(Cells cells) {
        var name = cells.get(Field.SERVICE);
        return cells.isOfListing() && name != null ? List.of(name) : cells.names(Field.SERVICE);
    }

    private UUID id(@Nullable String given, String kind, @Nullable String name) {
        if (given != null && Texts.isUuid(given)) {
            return UUID.fromString(given);
        }
        var plain =
                name == null ? "" : name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9/]+", "-");
        return Uuid5.of("urn:referralpathway:import:" + source + ":" + kind + ":" + plain);
    }

    private static ObjectNode organization(Cells cells, UUID id, List<Doubt> doubts) {
        var made = JsonNodeFactory.instance.objectNode().put("id", id.toString());
        put(made, "name", cells.get(Field.ORGANISATION));
        email(cells, made, id, doubts);
        website(cells, made, "website");
        identifiers(cells, made, id, doubts);
        return made;
    }

    private static void identifiers(Cells cells, ObjectNode made, UUID id, List<Doubt> doubts) {
        var charity = cells.get(Field.CHARITY_NUMBER);
        var company = cells.get(Field.COMPANY_NUMBER);
        var list = JsonNodeFactory.instance.arrayNode();
        if (charity != null) {
            RegisterNumber.charity(charity)
                    .ifPresentOrElse(
                            number -> list.add(identifier(id, number, "Charity number")),
                            () ->
                                    doubts.add(
                                            new Doubt(
                                                    id,
                                                    cells.line(),
                                                    Field.CHARITY_NUMBER,
                                                    "Is no charity number: ask the group",
                                                    charity)));
        }
        if (company != null) {
            RegisterNumber.of("GB-COH", company)
                    .ifPresentOrElse(
                            number -> list.add(identifier(id, number, "Company number")),
                            () ->
                                    doubts.add(
                                            new Doubt(
                                                    id,
                                                    cells.line(),
                                                    Field.COMPANY_NUMBER,
                                                    "Is no company number: ask the group",
                                                    company)));
        }
        if (!list.isEmpty()) {
            made.set("organization_identifiers", list);
        }
    }

    private static ObjectNode identifier(UUID organization, RegisterNumber number, String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", Uuid5.of(organization + "/" + number).toString())
                .put("identifier_scheme", number.scheme())
                .put("identifier_type", type)
                .put("identifier", number.number());
    }

    private static ObjectNode service(
            Cells cells, UUID id, UUID organization, String name, ServiceParts parts) {
        var made =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id.toString())
                        .put("name", name)
                        .put("status", cells.status().orElse("active"))
                        .put("organization_id", organization.toString());
        put(made, "description", cells.get(Field.DESCRIPTION));
        put(made, "eligibility_description", cells.get(Field.ELIGIBILITY));
        put(made, "fees", cells.get(Field.COST));
        var email = cells.get(Field.EMAIL);
        if (email != null && Texts.isEmail(email)) {
            made.put("email", email);
        }
        website(cells, made, "url");
        parts.addTo(made);
        return made;
    }

    private static void email(Cells cells, ObjectNode made, UUID id, List<Doubt> doubts) {
        var email = cells.get(Field.EMAIL);
        if (email != null && Texts.isEmail(email)) {
            made.put("email", email);
        } else if (email != null) {
            doubts.add(new Doubt(id, cells.line(), Field.EMAIL, "Is no e-mail address", email));
        }
    }

    private static void website(Cells cells, ObjectNode made, String field) {
        var address = cells.get(Field.WEBSITE);
        if (address != null) {
            var whole = address.contains("://") ? address : "https://" + address;
            if (Texts.isUri(whole)) {
                made.put(field, whole);
            }
        }
    }

    private static void put(ObjectNode made, String field, @Nullable String value) {
        if (value != null) {
            made.put(field, value);
        }
    }
}
