package org.referralpathway.directory.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// What the identity provider knows of a user at this moment.
///
/// Every method throws [IdentityProviderAway] when it does not answer as it should.
@ApplicationScoped
public class Identities {
    private static final int NOT_FOUND = 404;
    private static final int MOST = 1_000;
    private final IdentityAdmin admin;

    Identities(@RestClient IdentityAdmin admin) {
        this.admin = admin;
    }

    /// The address of a user who may sign in.
    public Optional<String> address(UUID user) {
        return ask(() -> admin.user(user))
                .filter(IdentityAdmin.User::enabled)
                .map(IdentityAdmin.User::email)
                .filter(email -> !email.isBlank());
    }

    /// Whether a user holds a realm role.
    public boolean holds(UUID user, String role) {
        return ask(() -> admin.roles(user))
                .map(roles -> roles.stream().anyMatch(held -> held.name().equals(role)))
                .orElse(false);
    }

    /// The roles of a user that the directory gives.
    public List<String> given(UUID user) {
        return ask(() -> admin.roles(user)).orElse(List.of()).stream()
                .map(IdentityAdmin.Role::name)
                .filter(Accounts.GIVEN::contains)
                .sorted()
                .toList();
    }

    /// A user who may sign in.
    public Optional<Person> person(UUID user) {
        return ask(() -> admin.user(user))
                .filter(IdentityAdmin.User::enabled)
                .map(known ->
                        new Person(user, known.firstName(), known.lastName(), known.email(), true));
    }

    /// Everybody with an account of an organisation, at most 1,000.
    public List<Person> of(UUID organization) {
        return ask(() -> admin.withAttribute("organization_id:" + organization, true, MOST))
                .orElse(List.of())
                .stream()
                .filter(user -> user.id() != null)
                .map(user ->
                        new Person(
                                Objects.requireNonNull(user.id()),
                                user.firstName(),
                                user.lastName(),
                                user.email(),
                                user.enabled()))
                .toList();
    }

    static <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == NOT_FOUND) {
                return Optional.empty();
            }
            throw new IdentityProviderAway(e.getResponse().getStatus());
        } catch (ProcessingException e) {
            throw new IdentityProviderAway(e);
        }
    }
}
