package org.referralpathway.acceptance;

import java.sql.SQLException;

/// What tests look up where no API is meant to tell them.
final class Databases {
    private Databases() {}

    static String kindWithFreePlace(String organization) {
        try {
            return Copies.ask(
                    Running.platform().database("referral"),
                    """
                    select s.kinds[1] from service_copy s left join pool p on p.service = s.id
                    where s.organization = '%s' and s.status = 'active' and cardinality(s.kinds) > 0
                      and coalesce(p.status, 'capacity') = 'capacity'
                      and (p.maximum is null or p.maximum > p.reserved + 3)
                    order by s.id limit 1\
                    """
                            .formatted(organization));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The referral that a link is for.
    static String opens(String secret) {
        try {
            return Copies.ask(
                    Running.platform().database("referral"),
                    "select referral from link where hash = sha256('%s'::bytea)".formatted(secret));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
