package org.referralpathway.directory.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Opens and closes accounts at the identity provider. Each step may be repeated: what has been
/// done is done once, except that a mail can go out again.
///
/// Every method throws [IdentityProviderAway] when it does not answer as it should.
@ApplicationScoped
public class Accounts {
    /// Who sees whom help is for signs in with a second factor.
    private static final Set<String> SEE_IDENTITIES =
            Set.of("referrer", "provider", "coordinator", "privacy");

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
            admin.grant(user, wanted.roles().stream().map(admin::role).toList());
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
        if (roles.stream().anyMatch(SEE_IDENTITIES::contains)) {
            actions.add("CONFIGURE_TOTP");
        }
        return actions;
    }

    /// Nobody can sign in with it any more, and whoever is signed in is signed out.
    public void close(UUID user) {
        var account = Identities.ask(() -> admin.account(user));
        if (account.isPresent()) {
            tried(() -> {
                admin.change(user, account.get().put("enabled", false));
                admin.logout(user);
                return user;
            });
        }
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
