package org.referralpathway.directory.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.taxonomy.UsedTerm;
import org.referralpathway.directory.taxonomy.Vocabularies;

/// Which terms of a service stand in the open vocabularies: a refuge may have written where it is
/// into one. So only those of listings that the public reads, and none that gives a place away.
@ApplicationScoped
class OpenTerms {
    private final Vocabularies vocabularies;

    OpenTerms(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /// Once it is settled which of its places are secret.
    ///
    /// @param around the service as it is now
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(Service service, Surroundings around) {
        var own = UsedTerm.in(service.document());
        var open = new ArrayList<UsedTerm>();
        var hidden = new ArrayList<UsedTerm>();
        (service.placeRule() == PlaceRule.HELD ? hidden : open).addAll(own);
        for (var place : around.places()) {
            var isOpen = !service.hidesPlaces() && !place.isConfidential();
            (isOpen ? open : hidden).addAll(UsedTerm.in(place.document()));
        }
        var withheld = Withheld.of(service, around.places());
        Predicate<UsedTerm> telling =
                term ->
                        tells(withheld, service.hidesPlaces(), term)
                                || tells(around.group(), false, term);
        var secrets = Stream.concat(open.stream(), hidden.stream()).filter(telling).toList();
        open.removeIf(telling);
        var shown = open.stream().map(UsedTerm::id).collect(Collectors.toSet());
        hidden.removeIf(term -> shown.contains(term.id()));
        vocabularies.forget(hidden, null);
        vocabularies.forget(secrets, service.organizationId());
        vocabularies.record(open);
    }

    /// @param hides a service that hides its places says nowhere how anything is reached
    private static boolean tells(@Nullable Withheld withheld, boolean hides, UsedTerm term) {
        return withheld != null
                && term.document().properties().stream()
                        .filter(field -> !field.getKey().endsWith("id"))
                        .map(field -> field.getValue().asText())
                        .anyMatch(text ->
                                hides ? withheld.tellsOfItself(text) : withheld.tells(text));
    }
}
