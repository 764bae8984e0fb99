package org.referralpathway.directory.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.kit.caller.Caller;

/// What the identity provider is still to be told of an account, one row for each. What is asked
/// later takes the place of what was asked before.
@ApplicationScoped
class AccountChanges {
    private static final Duration RETRY = Duration.ofMinutes(1);
    private final EntityManager entities;
    private final Caller caller;

    AccountChanges(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /// @param roles null where they stay as they are
    /// @param reopen whether the account was closed and is to be used again
    /// @param askedAt tells this change from one that is asked while it is made
    record Change(UUID user, @Nullable List<String> roles, boolean reopen, Instant askedAt) {}

    /// In the caller's transaction, so that it is asked if and only if the rest is kept.
    void ask(UUID user, @Nullable List<String> roles, boolean reopen, Instant now) {
        entities.createNativeQuery(
                        """
                        insert into account_change (user_id, roles, reopen, asked_by, asked_at, try_on)
                        values (?1, cast(?2 as text[]), ?3, ?4, ?5, ?5)
                        on conflict (user_id) do update
                        set roles = coalesce(excluded.roles, case when account_change.try_on is not null then account_change.roles end),
                            reopen = excluded.reopen or (account_change.reopen and account_change.try_on is not null),
                            asked_by = excluded.asked_by, asked_at = excluded.asked_at,
                            try_on = excluded.try_on, attempts = 0\
                        """)
                .setParameter(1, user)
                .setParameter(2, roles == null ? null : roles.toArray(String[]::new))
                .setParameter(3, reopen)
                .setParameter(4, caller.user())
                .setParameter(5, now)
                .executeUpdate();
    }

    /// The next one that is due, for one taker; tried again in a minute where that comes to
    /// nothing.
    @Transactional
    Optional<Change> take(Instant now) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                update account_change set try_on = ?2, attempts = attempts + 1
                                where user_id = (select user_id from account_change where try_on <= ?1
                                                 order by try_on limit 1 for update skip locked)
                                returning user_id, roles, reopen, asked_at\
                                """,
                                Tuple.class)
                        .setParameter(1, now)
                        .setParameter(2, now.plus(RETRY))
                        .getResultList();
        return rows.stream()
                .map(row ->
                        new Change(
                                row.get(0, UUID.class),
                                roles(row.get(1, String[].class)),
                                row.get(2, Boolean.class),
                                row.get(3, Instant.class)))
                .findFirst();
    }

    /// It is made, unless another was asked meanwhile.
    @Transactional
    void made(Change change) {
        entities.createNativeQuery(
                        "update account_change set try_on = null where user_id = ?1 and asked_at = ?2")
                .setParameter(1, change.user())
                .setParameter(2, change.askedAt())
                .executeUpdate();
    }

    /// The roles that somebody is about to have.
    @Transactional
    Optional<List<String>> awaited(UUID user) {
        @SuppressWarnings("unchecked")
        List<String[]> rows =
                entities.createNativeQuery(
                                "select roles from account_change where user_id = ?1 and try_on is not null and roles is not null",
                                String[].class)
                        .setParameter(1, user)
                        .getResultList();
        return rows.stream().map(List::of).findFirst();
    }

    private static @Nullable List<String> roles(String @Nullable [] roles) {
        return roles == null ? null : List.of(roles);
    }
}
