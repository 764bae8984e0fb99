package org.referralpathway.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import org.referralpathway.kit.caller.Caller;

/// Tells PostgreSQL, at the beginning of each user's transaction and nowhere else, for which
/// organisation and user and at what time it runs. Row-level security shows nothing where this was
/// not said; consumers and jobs, which have no caller, run under a login of their own.
@ApplicationScoped
class Tenancy {
    private static final String SAY =
            """
            select set_config('pathway.organization', ?, true), set_config('pathway.at', ?, true),
                   set_config('pathway.user', ?, true)\
            """;
    private final AgroalDataSource users;
    private final Caller caller;
    private final InstantSource clock;

    Tenancy(AgroalDataSource users, Caller caller, InstantSource clock) {
        this.users = users;
        this.caller = caller;
        this.clock = clock;
    }

    void transactionBegins(@Observes @Initialized(TransactionScoped.class) Object transaction)
            throws SQLException {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        var organization = caller.organizationIfAny();
        if (organization.isEmpty()) {
            return;
        }
        try (var connection = users.getConnection();
                var say = connection.prepareStatement(SAY)) {
            say.setString(1, organization.get().toString());
            say.setString(2, clock.instant().toString());
            say.setString(3, caller.user().toString());
            say.execute();
        }
    }
}
