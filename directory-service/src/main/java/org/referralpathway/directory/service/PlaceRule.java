package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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

    private static final Set<String> REFUGE_KINDS = Set.of("domestic-abuse", "sexual-abuse");

    /// The rule after a new row: whoever sends it cannot undo what a steward decided. A place that
    /// no steward has looked at is not shown by what they said of another.
    ///
    /// @param provider the names of the organisation that gives it
    /// @param places what the row brings of places
    /// @param another whether it has a place that it did not have before
    PlaceRule after(
            JsonNode service, String provider, Collection<ObjectNode> places, boolean another) {
        var undecided = this == OPEN || (this == CLEARED && another);
        return undecided && looksLikeARefuge(service, provider, places) ? HELD : this;
    }

    boolean hidesPlaces() {
        return this == HELD || this == CONFIDENTIAL;
    }

    /// By its words and by its terms. Too many are held rather than one too few: one without a
    /// place may have its address in the description.
    private static boolean looksLikeARefuge(
            JsonNode service, String provider, Collection<ObjectNode> places) {
        if (!Collections.disjoint(REFUGE_KINDS, Terms.codes(service, Terms.KINDS))) {
            return true;
        }
        var said = new StringBuilder(provider).append('\n');
        said.append(service.path("name").asText()).append('\n');
        said.append(service.path("alternate_name").asText()).append('\n');
        said.append(service.path("description").asText()).append('\n');
        said.append(service.path(Eligibility.IN_WORDS).asText()).append('\n');
        addTerms(service, said);
        for (var place : places) {
            for (var text : List.of("name", "alternate_name", "description")) {
                said.append(place.path(text).asText()).append('\n');
            }
            addTerms(place, said);
        }
        return REFUGE.matcher(said).find();
    }

    /// Whether words read like those of a refuge.
    public static boolean readsLikeARefuge(String text) {
        return REFUGE.matcher(text).find();
    }

    private static void addTerms(JsonNode record, StringBuilder said) {
        for (var term : record.findValues("taxonomy_term")) {
            said.append(term.path("name").asText()).append('\n');
        }
    }
}
