package org.referralpathway.directory.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.referralpathway.directory.taxonomy.UsedTerm;
import org.referralpathway.directory.taxonomy.Vocabularies;

/// Which terms of a service stand in the open vocabularies: a refuge may have written where it is
/// into one. So only those of listings that the public reads, and none that gives a place away.
@ApplicationScoped
class OpenTerms {
    private final Services services;
    private final Vocabularies vocabularies;

    OpenTerms(Services services, Vocabularies vocabularies) {
        this.services = services;
        this.vocabularies = vocabularies;
    }

    /// Once it is settled which of its places are secret.
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(Service service) {
        settle(service, services.around(service));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void settle(Service service, Surroundings around) {
        var all = new ArrayList<>(UsedTerm.in(service.document()));
        var open =
                service.placeRule() == PlaceRule.HELD
                        ? new ArrayList<UsedTerm>()
                        : new ArrayList<>(all);
        for (var place : around.places()) {
            var used = UsedTerm.in(place.document());
            all.addAll(used);
            if (!service.hidesPlaces() && !place.isConfidential()) {
                open.addAll(used);
            }
        }
        var own = Withheld.of(service, around.places());
        open.removeIf(term -> tells(own, term) || tells(around.group(), term));
        var shown = open.stream().map(UsedTerm::id).collect(Collectors.toSet());
        vocabularies.forget(all.stream().filter(term -> !shown.contains(term.id())).toList());
        vocabularies.record(open);
    }

    private static boolean tells(@Nullable Withheld withheld, UsedTerm term) {
        return withheld != null
                && term.document().properties().stream()
                        .filter(field -> !field.getKey().endsWith("id"))
                        .anyMatch(field -> withheld.tellsOfItself(field.getValue().asText()));
    }
}
