package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.referralpathway.directory.eligibility.Eligibility;

/// What may be known of where a service is given (DESIGN section 8: confidential places).
public enum PlaceRule {
    /// Nobody ever doubted it.
    OPEN,
    /// It looks like a refuge: nobody sees the listing until a steward has decided.
    HELD,
    /// Listed, but its places never leave the directory's database.
    CONFIDENTIAL,
    /// A steward has looked: its places may be shown, whatever the listing says.
    CLEARED;

    private static final Pattern REFUGE =
            Pattern.compile(
                    "\\brefuges?\\b|\\bsafe ?-?houses?\\b|\\bwomen.?s aid\\b"
                            + "|\\b(domestic|sexual) (abuse|violence)\\b"
                            + "|\\bhonou?r.based\\b|\\bforced marriage\\b|\\bmodern slavery\\b",
                    Pattern.CASE_INSENSITIVE);

    /// The rule after a new row: whoever sends it cannot undo what a steward decided.
    ///
    /// @param provider the names of the organisation that gives it
    PlaceRule after(JsonNode service, String provider) {
        return this == OPEN && looksLikeARefuge(service, provider) ? HELD : this;
    }

    boolean hidesPlaces() {
        return this == HELD || this == CONFIDENTIAL;
    }

    /// By its words and by its terms. Too many are held rather than one too few.
    private static boolean looksLikeARefuge(JsonNode service, String provider) {
        if (!service.path("service_at_locations").iterator().hasNext()) {
            return false;
        }
        var said = new StringBuilder(provider).append('\n');
        said.append(service.path("name").asText()).append('\n');
        said.append(service.path("alternate_name").asText()).append('\n');
        said.append(service.path("description").asText()).append('\n');
        said.append(service.path(Eligibility.IN_WORDS).asText()).append('\n');
        for (var term : service.findValues("taxonomy_term")) {
            said.append(term.path("name").asText()).append('\n');
        }
        return REFUGE.matcher(said).find();
    }
}
