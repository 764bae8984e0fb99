package org.referralpathway.directory.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.referralpathway.directory.partnership.Partnerships;
import org.referralpathway.directory.steward.Stewards;
import org.referralpathway.kit.caller.Roles;

/// Which roles the caller may give to people of an organisation, or take from them.
@ApplicationScoped
public class GivenRoles {
    /// What the directory gives; others are given at the identity provider.
    public static final String ALL = "referrer|provider|coordinator|partner|privacy|steward";

    private static final List<String> GIVEN_BY_OWNERS = List.of(Roles.PROVIDER);
    private final Stewards stewards;
    private final Partnerships partnerships;

    GivenRoles(Stewards stewards, Partnerships partnerships) {
        this.stewards = stewards;
        this.partnerships = partnerships;
    }

    /// A steward of some areas makes nobody a steward: that one would be it everywhere.
    public boolean may(UUID organization, Collection<String> roles, Collection<UUID> coordinates) {
        if (GIVEN_BY_OWNERS.containsAll(roles) && coordinates.isEmpty()) {
            return true;
        }
        var reached = coordinates.stream().flatMap(id -> partnerships.everIn(id).stream()).toList();
        return stewards.isSteward(organization)
                && stewards.isStewardOfAll(reached)
                && (stewards.where().everywhere() || !roles.contains(Roles.STEWARD));
    }
}
