package org.referralpathway.portal.testing;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// Signs in whoever the header `X-Test-Viewer: name role role` names, instead of Keycloak. Without
/// the header the real sign-in is asked.
@ApplicationScoped
public class TestSignIn implements HttpAuthenticationMechanism {
    static final String HEADER = "X-Test-Viewer";

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext call, IdentityProviderManager manager) {
        var header = call.request().getHeader(HEADER);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        var words = header.split(" ", -1);
        var identity =
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(words[0]))
                        .addCredential(new AccessTokenCredential("token-of-" + words[0]));
        Set.of(words).stream().filter(w -> !w.equals(words[0])).forEach(identity::addRole);
        return Uni.createFrom().item(identity.build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return 5000;
    }
}
