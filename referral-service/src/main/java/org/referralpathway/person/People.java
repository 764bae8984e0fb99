package org.referralpathway.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.referralpathway.access.Refusals;
import org.referralpathway.kit.http.Cursor;
import org.referralpathway.kit.http.Limit;
import org.referralpathway.kit.problem.NotFound;

@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {
    private final Refusals refusals;

    People(Refusals refusals) {
        this.refusals = refusals;
    }

    /// A person of this organisation.
    ///
    /// @throws NotFound for everybody else's
    public Person requireOwn(UUID id, UUID organization) {
        return find("id = ?1 and organization = ?2", id, organization)
                .firstResultOptional()
                .orElseThrow(() -> refusals.of(id));
    }

    List<Person> newest(UUID organization, @Nullable Cursor cursor, Limit limit) {
        var page =
                cursor == null
                        ? find("organization = ?1 order by id desc", organization)
                        : find(
                                "organization = ?1 and id < ?2 order by id desc",
                                organization,
                                cursor.after());
        return page.range(0, limit.value()).list();
    }
}
