package org.referralpathway.directory.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/// Identifiers under which sources know organisations that the directory has already.
@ApplicationScoped
public class Aliases {
    private final EntityManager entities;

    Aliases(EntityManager entities) {
        this.entities = entities;
    }

    /// The organisation that an identifier stands for: itself, unless a steward has said otherwise.
    public UUID resolve(UUID organization) {
        @SuppressWarnings("unchecked")
        List<UUID> found =
                entities.createNativeQuery(
                                "select organization_id from organization_alias where alias_id = :id",
                                UUID.class)
                        .setParameter("id", organization)
                        .getResultList();
        return found.isEmpty() ? organization : found.getFirst();
    }
}
