package org.referralpathway.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.referralpathway.local.mail.MailSink;

class RealmTest {
    private static final Path FOLDER = Path.of("target/realm-test").toAbsolutePath();

    private static Keycloak keycloak;
    private static MailSink mail;
    private static KeycloakClient client;
    private static BackingSettings settings;

    @BeforeAll
    static void start() throws Exception {
        Folders.delete(FOLDER);
        settings =
                new BackingSettings(
                        Root.find(),
                        FOLDER,
                        FOLDER.resolve("logs"),
                        Ports.free(),
                        Secrets.open(FOLDER.resolve("secrets.properties")),
                        new RunFolder(FOLDER.resolve("run")),
                        true,
                        false);
        mail = new MailSink(settings.ports().of(Port.SMTP), settings.ports().of(Port.MAIL_PAGE));
        mail.start();
        keycloak = new Keycloak(settings);
        keycloak.start();
        client = new KeycloakClient(settings.http(Port.KEYCLOAK));
    }

    @AfterAll
    static void stop() {
        keycloak.stop();
        mail.stop();
    }

    @Test
    void aUsersTokenSaysForWhomSheActsAndNotWhoSheIs() throws Exception {
        var token =
                client.claims(client.tokenFor("pathway", "test-cli", "alice-luton", "alice-luton"));

        assertThat(token.path("sub").asText()).isEqualTo(id("user/alice-luton"));
        assertThat(token.path("organization_id").asText())
                .isEqualTo(id("organization/luton/council"));
        assertThat(texts(token.path("realm_access").path("roles"))).containsExactly("referrer");
        assertThat(texts(token.path("aud")))
                .containsExactlyInAnyOrder(
                        "directory-service", "referral-service", "notification-service");
        assertThat(token.path("exp").asLong() - token.path("iat").asLong()).isEqualTo(300);
        assertThat(token.toString()).doesNotContainIgnoringCase("alice", "archer", "@");
    }

    @Test
    void aServiceAccountMayCallOnlyTheServicesItNeedsAndActsForNoOrganisation() throws Exception {
        var token = client.claims(serviceToken("notification-service"));

        assertThat(texts(token.path("aud")))
                .containsExactlyInAnyOrder("directory-service", "referral-service");
        assertThat(texts(token.path("realm_access").path("roles"))).containsExactly("service");
        assertThat(token.has("organization_id")).isFalse();
    }

    @Test
    void theDirectoryFindsTheUsersOfAnOrganisationAndOfARole() throws Exception {
        var token = serviceToken("directory-service");

        var group =
                client.get(
                        "/admin/realms/pathway/users?q=organization_id:"
                                + id("organization/luton/group-1"),
                        token);
        var coordinators = client.get("/admin/realms/pathway/roles/coordinator/users", token);

        assertThat(texts(group.findValues("email"))).containsExactly("grace-luton@example.org");
        assertThat(texts(coordinators.findValues("username")))
                .containsExactlyInAnyOrder("olu-luton", "isla-strathmore");
    }

    /// What the directory does for an invitation and when somebody leaves, step by step.
    @Test
    void theDirectoryOpensAnAccountHasItsOwnerWrittenToAndClosesIt() throws Exception {
        var users = "/admin/realms/pathway/users";
        var token = serviceToken("directory-service");
        var email = "new-" + System.nanoTime() + "@example.org";
        var wanted =
                """
                {"username":"%1$s","email":"%1$s","firstName":"Ada","lastName":"Byron","enabled":true,
                 "attributes":{"organization_id":["%2$s"],"invitation":["i-1"]},
                 "requiredActions":["UPDATE_PASSWORD","CONFIGURE_TOTP"]}\
                """
                        .formatted(email, id("organization/luton/dwp"));

        assertThat(client.status("POST", users, token, wanted)).isEqualTo(201);
        assertThat(client.status("POST", users, token, wanted)).isEqualTo(409);

        var made = client.get(users + "?exact=true&email=" + email, token).path(0);
        assertThat(made.at("/attributes/invitation/0").asText()).isEqualTo("i-1");
        var user = users + "/" + made.path("id").asText();
        var role = client.get("/admin/realms/pathway/roles/provider", token);
        var roles = user + "/role-mappings/realm";
        assertThat(client.status("POST", roles, token, "[" + role + "]")).isEqualTo(204);
        assertThat(texts(client.get(roles, token).findValues("name"))).contains("provider");

        var mailed = user + "/execute-actions-email?lifespan=604800&client_id=portal";
        var back = "&redirect_uri=" + settings.http(Port.PORTAL) + "/";
        var actions = "[\"VERIFY_EMAIL\",\"UPDATE_PASSWORD\",\"CONFIGURE_TOTP\"]";
        assertThat(client.status("PUT", mailed + back, token, actions)).isEqualTo(204);
        assertThat(client.page(settings.http(Port.MAIL_PAGE).resolve("/api/messages")))
                .contains(
                        email, "accounts@referral-pathway.example", "/login-actions/action-token");

        var account = (ObjectNode) client.get(user, token);
        account.put("enabled", false);
        assertThat(client.status("PUT", user, token, account.toString())).isEqualTo(204);
        assertThat(client.status("POST", user + "/logout", token, "")).isEqualTo(204);
        var closed = client.get(user, token);
        assertThat(closed.path("enabled").asBoolean()).isFalse();
        assertThat(closed.path("attributes")).isEqualTo(account.path("attributes"));
    }

    /// Whoever sees identities cannot do without: taking it off is being asked to set it up again.
    @Test
    void whoeverHasToHaveASecondFactorSetsOneUpBeforeTheyGetIn() throws Exception {
        var user = id("user/bilal-luton");
        assertThat(signsIn("bilal-luton").address().toString()).contains("code=");
        var role = client.get("/admin/realms/pathway/roles/second-factor", admin());
        var mapping = "/admin/realms/pathway/users/" + user + "/role-mappings/realm";
        assertThat(client.status("POST", mapping, admin(), "[" + role + "]")).isEqualTo(204);

        var asked = signsIn("bilal-luton");

        assertThat(asked.address().toString()).doesNotContain("code=").contains("CONFIGURE_TOTP");
        assertThat(
                        texts(
                                client.claims(
                                                client.tokenFor(
                                                        "pathway",
                                                        "test-cli",
                                                        "bilal-luton",
                                                        "bilal-luton"))
                                        .at("/realm_access/roles")))
                .as("the role is for signing in and says nothing to the services")
                .containsExactly("referrer");
    }

    private static BrowserFlow.Page signsIn(String name) throws Exception {
        var portal = settings.http(Port.PORTAL) + "/signed-in";
        var flow = new BrowserFlow(portal);
        var page =
                flow.open(
                        URI.create(
                                settings.http(Port.KEYCLOAK)
                                        + "/realms/pathway/protocol/openid-connect/auth?client_id=portal"
                                        + "&response_type=code&scope=openid&code_challenge_method=S256"
                                        + "&code_challenge="
                                        + "c".repeat(43)
                                        + "&redirect_uri="
                                        + URLEncoder.encode(portal, UTF_8)));
        return flow.send(page.formAction(), Map.of("username", name, "password", name));
    }

    /// As `deploy/docs/identity-providers.md` says.
    @Test
    void aCouncilsStaffSignInWithTheirOwnIdentityProviderAndActForTheCouncil() throws Exception {
        var keycloakUrl = settings.http(Port.KEYCLOAK).toString();
        var portal = settings.http(Port.PORTAL) + "/signed-in";
        aSecondRealm(keycloakUrl);
        connect(keycloakUrl);
        var verifier = "v".repeat(64);
        var challenge =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(verifier.getBytes(UTF_8)));

        var end = signsInAtTheCouncil(portal, challenge);

        var code = end.address().getQuery().replaceAll(".*code=([^&]+).*", "$1");
        var token =
                client.claims(
                        client.token(
                                "pathway",
                                Map.of(
                                        "grant_type",
                                        "authorization_code",
                                        "client_id",
                                        "portal",
                                        "client_secret",
                                        settings.clientSecret("portal"),
                                        "code",
                                        code,
                                        "code_verifier",
                                        verifier,
                                        "redirect_uri",
                                        portal)));
        assertThat(token.path("organization_id").asText())
                .isEqualTo(id("organization/luton/council"));
        assertThat(texts(token.at("/realm_access/roles"))).containsExactly("referrer");
        assertThat(token.path("iss").asText()).endsWith("/realms/pathway");

        askForASecondFactorHere();
        assertThat(signsInAtTheCouncil(portal, challenge).address().toString())
                .doesNotContain("code=")
                .contains("CONFIGURE_TOTP");
    }

    private static BrowserFlow.Page signsInAtTheCouncil(String portal, String challenge)
            throws Exception {
        var flow = new BrowserFlow(portal);
        var page =
                flow.open(
                        URI.create(
                                settings.http(Port.KEYCLOAK)
                                        + "/realms/pathway/protocol/openid-connect/auth?client_id=portal"
                                        + "&response_type=code&scope=openid&kc_idp_hint=council&redirect_uri="
                                        + URLEncoder.encode(portal, UTF_8)
                                        + "&code_challenge_method=S256&code_challenge="
                                        + challenge));
        assertThat(page.address().getPath()).startsWith("/realms/council/");
        return flow.send(page.formAction(), Map.of("username", "cora", "password", "cora"));
    }

    private static void askForASecondFactorHere() throws Exception {
        var instance = "/admin/realms/pathway/identity-provider/instances/council";
        var provider = (ObjectNode) client.get(instance, admin());
        provider.put("postBrokerLoginFlowAlias", "second factor after elsewhere");
        assertThat(client.status("PUT", instance, admin(), provider.toString())).isEqualTo(204);
    }

    private static void aSecondRealm(String keycloakUrl) throws Exception {
        var realm =
                """
                {"realm":"council","enabled":true,
                 "clients":[{"clientId":"referral-pathway","secret":"of-the-council",
                   "redirectUris":["%s/realms/pathway/broker/council/endpoint"]}],
                 "users":[{"username":"cora","email":"cora@council.example.org","emailVerified":true,
                   "firstName":"Cora","lastName":"Clerk","enabled":true,
                   "credentials":[{"type":"password","value":"cora","temporary":false}]}]}\
                """
                        .formatted(keycloakUrl);
        assertThat(client.status("POST", "/admin/realms", admin(), realm)).isEqualTo(201);
    }

    private static void connect(String keycloakUrl) throws Exception {
        var instances = "/admin/realms/pathway/identity-provider/instances";
        var theirs = keycloakUrl + "/realms/council";
        var provider =
                """
                {"alias":"council","providerId":"oidc","enabled":true,"trustEmail":true,
                 "config":{"clientId":"referral-pathway","clientSecret":"of-the-council",
                   "authorizationUrl":"%1$s/protocol/openid-connect/auth",
                   "tokenUrl":"%1$s/protocol/openid-connect/token",
                   "jwksUrl":"%1$s/protocol/openid-connect/certs","issuer":"%1$s",
                   "useJwksUrl":"true","validateSignature":"true","syncMode":"FORCE",
                   "defaultScope":"openid email profile"}}\
                """
                        .formatted(theirs);
        assertThat(client.status("POST", instances, admin(), provider)).isEqualTo(201);
        var organisation =
                """
                {"name":"organisation","identityProviderAlias":"council",
                 "identityProviderMapper":"hardcoded-attribute-idp-mapper",
                 "config":{"syncMode":"FORCE","attribute":"organization_id","attribute.value":"%s"}}\
                """
                        .formatted(id("organization/luton/council"));
        var role =
                """
                {"name":"role","identityProviderAlias":"council",
                 "identityProviderMapper":"oidc-hardcoded-role-idp-mapper",
                 "config":{"syncMode":"FORCE","role":"referrer"}}\
                """;
        for (var mapper : List.of(organisation, role)) {
            assertThat(client.status("POST", instances + "/council/mappers", admin(), mapper))
                    .isEqualTo(201);
        }
    }

    private static String admin() throws Exception {
        var password = settings.secrets().password("keycloak.admin");
        return client.tokenFor("master", "admin-cli", "admin", password);
    }

    @Test
    void nobodyCanMoveHerselfToAnotherOrganisation() throws Exception {
        allowHerOwnAccountPages(id("user/carol-luton"));
        var token = client.tokenFor("pathway", "account-console", "carol-luton", "carol-luton");
        var profile = client.get("/realms/pathway/account", token);

        var elsewhere =
                profile.toString()
                        .replace(id("organization/luton/council"), id("organization/luton/dwp"));
        var answer = client.send("POST", "/realms/pathway/account", token, elsewhere);

        var after =
                client.claims(client.tokenFor("pathway", "test-cli", "carol-luton", "carol-luton"));
        assertThat(elsewhere).contains(id("organization/luton/dwp"));
        assertThat(answer.toString()).contains("error-user-attribute-read-only");
        assertThat(after.path("organization_id").asText())
                .isEqualTo(id("organization/luton/council"));
    }

    /// No demo user has them. A browser would get the token; here a password has to do.
    private static void allowHerOwnAccountPages(String user) throws Exception {
        var realm = "/admin/realms/pathway";
        var admin = admin();
        var console = client.get(realm + "/clients?clientId=account-console", admin).path(0);
        client.send(
                "PUT",
                realm + "/clients/" + console.path("id").asText(),
                admin,
                "{\"clientId\":\"account-console\",\"directAccessGrantsEnabled\":true}");
        var role = client.get(realm + "/roles/default-roles-pathway", admin);
        client.send(
                "POST", realm + "/users/" + user + "/role-mappings/realm", admin, "[" + role + "]");
    }

    private static String serviceToken(String name) throws Exception {
        return client.token(
                "pathway",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        name,
                        "client_secret",
                        settings.clientSecret(name)));
    }

    private static Iterable<String> texts(Iterable<JsonNode> values) {
        return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static String id(String path) {
        var name = "referral-pathway/demo/" + path;
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
