package org.referralpathway.directory.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.referralpathway.directory.hsds.RegisterNumber;
import org.referralpathway.directory.hsds.Texts;
import org.referralpathway.directory.organization.Organizations;
import org.referralpathway.directory.register.Aliases;
import org.referralpathway.directory.register.FindDuplicates;

/// Before a row makes a new organisation: is it in the directory already?
@ApplicationScoped
class Likenesses {
    private final Organizations organizations;
    private final Aliases aliases;
    private final FindDuplicates find;

    Likenesses(Organizations organizations, Aliases aliases, FindDuplicates find) {
        this.organizations = organizations;
        this.aliases = aliases;
        this.find = find;
    }

    /// The organisation that an entry brings along.
    static Optional<ObjectNode> brought(Entry entry) {
        var row =
                entry instanceof Entry.OrganizationEntry
                        ? entry.row()
                        : entry.row().path("organization");
        return row instanceof ObjectNode organization && Texts.text(row, "name") != null
                ? Optional.of(organization)
                : Optional.empty();
    }

    /// @return nothing where the directory has it, or has been told which one it is
    List<ImportReport.Likeness> of(UUID id, ObjectNode organization, Entry entry) {
        if (!aliases.resolve(id).equals(id) || organizations.unknown(List.of(id)).isEmpty()) {
            return List.of();
        }
        var known =
                new FindDuplicates.Known(
                        organization.path("name").asText(),
                        postcode(entry.row()),
                        Texts.text(organization, "email"),
                        RegisterNumber.in(organization),
                        id);
        return find.of(known).stream()
                .map(one ->
                        new ImportReport.Likeness(id, one.organization(), one.name(), one.why()))
                .toList();
    }

    private static String postcode(JsonNode row) {
        return row.at("/service_at_locations/0/location/addresses/0/postal_code").asText();
    }
}
