package org.referralpathway.directory.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Opens and closes accounts at the identity provider. Each step may be repeated: what has been
/// done is done once, except that a mail can go out again.
///
/// Every method throws [IdentityProviderAway] when it does not answer as it should.
@ApplicationScoped
public class Accounts {
    /// Who sees whom help is for, or where a refuge is, signs in with a second factor.
    private static final Set<String> SEE_IDENTITIES =
            Set.of("referrer", "provider", "coordinator", "privacy", "steward");

    /// What the realm asks for one by, at every sign-in.
    private static final String SECOND_FACTOR = "second-factor";

    /// The roles that the directory gives and takes; it touches no others.
    static final Set<String> GIVEN =
            Set.of("referrer", "provider", "coordinator", "partner", "privacy", "steward");

    private static final String OURS = "invitation";
    private static final Duration LINK = Duration.ofDays(7);
    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;
    private final IdentityAdmin admin;
    private final String portal;

    Accounts(
            @RestClient IdentityAdmin admin,
            @ConfigProperty(name = "pathway.portal.url") String portal) {
        this.admin = admin;
        this.portal = portal;
    }

    /// Whom an account is for.
    ///
    /// @param invitation names the account, so that a second try finds what the first one made
    public record Wanted(
            UUID invitation,
            UUID organization,
            String email,
            String firstName,
            String lastName,
            List<String> roles) {
        /// Never printed: a log line must not become an address book.
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /// Makes the account with its roles.
    ///
    /// @return the user
    /// @throws AddressTaken where the address belongs to an account that this invitation did not
    ///   make
    public UUID open(Wanted wanted) {
        return tried(() -> {
            var user = create(wanted);
            admin.grant(user, named(inTheRealm(wanted.roles())));
            return user;
        });
    }

    private UUID create(Wanted wanted) {
        var account =
                new IdentityAdmin.NewUser(
                        wanted.email(),
                        wanted.email(),
                        wanted.firstName(),
                        wanted.lastName(),
                        true,
                        Map.of(
                                "organization_id",
                                List.of(wanted.organization().toString()),
                                OURS,
                                List.of(wanted.invitation().toString())),
                        actions(wanted.roles()));
        try (var made = admin.create(account)) {
            var location = made.getLocation().getPath();
            return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        } catch (WebApplicationException e) {
            return switch (e.getResponse().getStatus()) {
                case CONFLICT -> madeBefore(wanted);
                case BAD_REQUEST -> throw new AccountRefused("This name or address cannot be used");
                default -> throw e;
            };
        }
    }

    private UUID madeBefore(Wanted wanted) {
        for (var user : admin.withEmail(wanted.email(), true)) {
            var attributes = user.attributes();
            var by = attributes == null ? null : attributes.get(OURS);
            if (user.id() != null && List.of(wanted.invitation().toString()).equals(by)) {
                return user.id();
            }
        }
        throw new AccountRefused("There is an account with this address already");
    }

    /// Sends the link with which somebody sets a password, good for seven days. The identity
    /// provider writes and sends that mail itself: nobody else ever holds the link.
    public void sendLink(UUID user, List<String> roles) {
        tried(() -> {
            admin.mailActions(user, (int) LINK.toSeconds(), "portal", portal + "/", actions(roles));
            return user;
        });
    }

    private static List<String> actions(List<String> roles) {
        var actions = new ArrayList<>(List.of("VERIFY_EMAIL", "UPDATE_PASSWORD"));
        if (inTheRealm(roles).contains(SECOND_FACTOR)) {
            actions.add("CONFIGURE_TOTP");
        }
        return actions;
    }

    private static Set<String> inTheRealm(Collection<String> roles) {
        var all = new TreeSet<>(roles);
        if (roles.stream().anyMatch(SEE_IDENTITIES::contains)) {
            all.add(SECOND_FACTOR);
        }
        return all;
    }

    private List<IdentityAdmin.Role> named(Collection<String> roles) {
        return roles.stream().map(admin::role).toList();
    }

    /// From now on an account has these roles, and of the others that the directory gives none. It
    /// is signed out, so that no token still says what it had; a second try does it again, since
    /// the first may have come no further.
    public void give(UUID user, List<String> roles) {
        var wanted = inTheRealm(roles);
        tried(() -> {
            var held =
                    admin.roles(user).stream()
                            .map(IdentityAdmin.Role::name)
                            .filter(role -> GIVEN.contains(role) || role.equals(SECOND_FACTOR))
                            .collect(Collectors.toSet());
            var more = wanted.stream().filter(role -> !held.contains(role)).toList();
            var less = held.stream().filter(role -> !wanted.contains(role)).sorted().toList();
            if (!more.isEmpty()) {
                admin.grant(user, named(more));
            }
            if (!less.isEmpty()) {
                admin.revoke(user, named(less));
            }
            admin.logout(user);
            return user;
        });
    }

    /// The account that was closed can be signed in with again.
    public void reopen(UUID user) {
        enable(user, true);
    }

    /// Nobody can sign in with it any more, and whoever is signed in is signed out.
    public void close(UUID user) {
        if (enable(user, false)) {
            tried(() -> {
                admin.logout(user);
                return user;
            });
        }
    }

    /// @return whether there is such an account
    private boolean enable(UUID user, boolean enabled) {
        var account = Identities.ask(() -> admin.account(user));
        account.ifPresent(found ->
                tried(() -> {
                    admin.change(user, found.put("enabled", enabled));
                    return user;
                }));
        return account.isPresent();
    }

    private static UUID tried(Supplier<UUID> act) {
        try {
            return act.get();
        } catch (WebApplicationException e) {
            throw new IdentityProviderAway(e.getResponse().getStatus());
        } catch (ProcessingException e) {
            throw new IdentityProviderAway(e);
        }
    }
}
