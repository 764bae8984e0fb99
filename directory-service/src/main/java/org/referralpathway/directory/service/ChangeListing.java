package org.referralpathway.directory.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.outbox.Outbox;

/// Changes single fields of a listing for its group. From then on they are the group's: no feed
/// overwrites them. A listing that reads like a refuge afterwards is held like any other.
@ApplicationScoped
public class ChangeListing {
    private final Services services;
    private final HidePlaces hide;
    private final Outbox outbox;
    private final InstantSource clock;

    ChangeListing(Services services, HidePlaces hide, Outbox outbox, InstantSource clock) {
        this.services = services;
        this.hide = hide;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param service held by the transaction
    /// @param changes HSDS fields as they should be; a null takes a field out
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(Service service, ObjectNode changes) {
        var now = clock.instant();
        var document = service.document().deepCopy();
        for (var field : changes.properties()) {
            if (field.getValue().isNull()) {
                document.remove(field.getKey());
            } else {
                document.set(field.getKey(), field.getValue());
            }
        }
        var provider = services.providerNames(service.organizationId());
        var before = service.placeRule();
        var brought = ServiceRow.of(document).locations();
        var rule = before.after(document, provider, brought.values(), !brought.isEmpty());
        var group = services.withheld(service.organizationId());
        takePlaces(document, group, now);
        service.decide(rule);
        service.own(changes);
        var around = services.around(document, group);
        service.change(service.organizationId(), document, around, now);
        services.link(service);
        services.flush();
        if (rule.hidesPlaces()) {
            var hidden = hide.settle(service.organizationId(), now);
            hide.tell(service, now);
            hide.tellOthers(service, hidden, now);
        } else {
            outbox.append(service.event(around).toOutbox());
        }
    }

    /// A place that comes whole becomes a record of its own, named by its link; one that is a
    /// secret one by its address is as secret.
    private void takePlaces(ObjectNode document, @Nullable Withheld group, Instant now) {
        var row = ServiceRow.of(document);
        var held = services.locations(row.locations().keySet());
        row.locations()
                .forEach((id, place) -> {
                    var same = group != null && group.isSamePlace(place);
                    if (!held.containsKey(id)) {
                        services.getEntityManager().persist(new Location(id, place, same, now));
                    }
                });
        if (!row.locations().isEmpty()) {
            services.flush();
            document.set("service_at_locations", row.document().path("service_at_locations"));
        }
    }

    /// An organisation calls itself something else: what reads like a refuge by that is held.
    @Transactional(Transactional.TxType.MANDATORY)
    public void reconsider(UUID organization) {
        var provider = services.providerNames(organization);
        for (var service : services.publicOf(List.of(organization))) {
            var rule = service.placeRule();
            if (rule != rule.after(service.document(), provider, List.of(), false)) {
                change(services.hold(service.id()), JsonNodeFactory.instance.objectNode());
            }
        }
    }
}
