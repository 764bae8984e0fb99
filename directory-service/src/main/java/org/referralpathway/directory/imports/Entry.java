package org.referralpathway.directory.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.referralpathway.directory.hsds.Texts;

/// One record in a file: a service, an organisation, or something that is neither.
sealed interface Entry {
    /// Where it stands in the file.
    String pointer();

    JsonNode row();

    /// A service.
    ///
    /// @param provider the organisation around it, where the row stood inside one
    record ServiceEntry(String pointer, JsonNode row, Optional<UUID> provider) implements Entry {}

    record OrganizationEntry(String pointer, JsonNode row) implements Entry {}

    record UnknownEntry(String pointer, JsonNode row) implements Entry {}

    /// The entries of a row: an organisation may bring its services along.
    static List<Entry> in(String pointer, JsonNode row) {
        if (isService(row)) {
            return List.of(new ServiceEntry(pointer, row, Optional.empty()));
        }
        if (!isOrganization(row)) {
            return List.of(new UnknownEntry(pointer, row));
        }
        var entries = new ArrayList<Entry>();
        var alone = ((ObjectNode) row).deepCopy();
        var services = alone.remove("services");
        entries.add(new OrganizationEntry(pointer, alone));
        if (services != null) {
            for (var i = 0; i < services.size(); i++) {
                entries.add(
                        new ServiceEntry(
                                pointer + "/services/" + i, services.get(i), Texts.id(row, "id")));
            }
        }
        return entries;
    }

    private static boolean isService(JsonNode row) {
        return row.isObject()
                && (row.has("status") || row.has("organization") || row.has("organization_id"));
    }

    /// Places of services and taxonomy terms have an id too, and fields that no organisation has.
    private static boolean isOrganization(JsonNode row) {
        return row.isObject()
                && !row.has("location")
                && !row.has("service")
                && !row.has("taxonomy")
                && !row.has("taxonomy_terms")
                && !row.has("version");
    }
}
