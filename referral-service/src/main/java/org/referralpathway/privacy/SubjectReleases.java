package org.referralpathway.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.referralpathway.access.Audit;
import org.referralpathway.kit.caller.Caller;
import org.referralpathway.kit.problem.InvalidField;
import org.referralpathway.kit.problem.NotFound;
import org.referralpathway.person.Vault;

/// What was handed over when a person asked for their data: drafted by the system, reviewed and
/// released by the officer, and kept as it was given. Erased with the person.
@ApplicationScoped
class SubjectReleases {
    private static final String BODY = "body";
    private final SubjectRequests requests;
    private final SubjectAccess access;
    private final EntityManager entities;
    private final Vault vault;
    private final Audit audit;
    private final ObjectMapper json;
    private final Caller caller;
    private final InstantSource clock;

    SubjectReleases(
            SubjectRequests requests,
            SubjectAccess access,
            EntityManager entities,
            Vault vault,
            Audit audit,
            ObjectMapper json,
            Caller caller,
            InstantSource clock) {
        this.requests = requests;
        this.access = access;
        this.entities = entities;
        this.vault = vault;
        this.audit = audit;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param releasedBy for the organisation's own officers; the person is told the organisation
    record Release(UUID request, Instant releasedAt, UUID releasedBy, SubjectFile file) {
        @Override
        public String toString() {
            return "Release[not shown]";
        }
    }

    /// Closes the request too: done in part where something is left out.
    ///
    /// @param included what is withheld by default and given after review
    /// @throws InvalidField where the request is no longer open, asks for something else, or names
    ///   what never is given
    @Transactional
    UUID release(UUID request, List<UUID> included) {
        var asked = requests.require(request);
        if (!asked.kind().equals(SubjectRequests.Kind.ACCESS.code()) || asked.closedAt() != null) {
            throw new InvalidField("", "Only an open request for a copy is released");
        }
        var file = access.file(asked.person(), included);
        if (file.others().size() != included.stream().distinct().count()) {
            throw new InvalidField("/include", "Choose only of what was left out of the draft");
        }
        requests.close(
                request,
                file.withheld().isEmpty()
                        ? SubjectRequests.Outcome.DONE
                        : SubjectRequests.Outcome.DONE_IN_PART);
        entities.createNativeQuery(
                        """
                        insert into subject_release (request, person, organization, body, included, released_by, released_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)\
                        """)
                .setParameter(1, request)
                .setParameter(2, asked.person())
                .setParameter(3, caller.organization())
                .setParameter(
                        4, vault.of(asked.person()).close(request, BODY, write(file.handedOver())))
                .setParameter(5, included.toArray(new UUID[0]))
                .setParameter(6, caller.user())
                .setParameter(7, clock.instant())
                .executeUpdate();
        audit.note(
                asked.person(),
                List.of("identity", "contact", "address", "need"),
                "release",
                "subject-right",
                null);
        return request;
    }

    /// @throws NotFound where nothing was handed over, or it has been erased with the person
    @Transactional
    Release of(UUID request) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                "select person, body, released_by, released_at from subject_release where request = ?1",
                                Tuple.class)
                        .setParameter(1, request)
                        .getResultList();
        var row = rows.stream().findFirst().orElseThrow(NotFound::new);
        var person = row.get(0, UUID.class);
        var seal = vault.of(person);
        if (seal.isErased()) {
            throw new NotFound();
        }
        audit.note(person, List.of("identity", "need"), "read", "subject-right", null);
        return new Release(
                request,
                row.get(3, Instant.class),
                row.get(2, UUID.class),
                read(Objects.requireNonNull(seal.open(request, BODY, row.get(1, byte[].class)))));
    }

    private String write(SubjectFile file) {
        try {
            return json.writeValueAsString(file);
        } catch (JsonProcessingException _) {
            throw new IllegalStateException("A file could not be written");
        }
    }

    /// Says nothing of the text where it cannot be read; what a later version does not know any
    /// more is left out.
    private SubjectFile read(String text) {
        try {
            return json.readerFor(SubjectFile.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(text);
        } catch (JsonProcessingException _) {
            throw new IllegalStateException("A file could not be read");
        }
    }
}
