package org.referralpathway.directory.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Accounts that are made by the admin API, as Keycloak keeps them: one per address.
final class FakeAccounts {
    private final Map<String, ObjectNode> accounts = new LinkedHashMap<>();

    record Said(int status, String body, @Nullable String location) {
        static Said ok(JsonNode body) {
            return new Said(200, body.toString(), null);
        }

        static final Said DONE = new Said(204, "", null);
        static final Said NOT_FOUND = new Said(404, "{\"error\":\"User not found\"}", null);
        static final Said CONFLICT = new Said(409, "{\"errorMessage\":\"User exists\"}", null);
    }

    /// An account with the mails and roles it was given.
    synchronized String seen(String email) {
        return accounts.values().stream()
                .filter(account -> account.path("email").asText().equals(email))
                .findFirst()
                .map(JsonNode::toString)
                .orElse("{}");
    }

    synchronized Said answer(String method, String path, @Nullable String query, String body) {
        var parts = path.split("/", -1);
        if (path.startsWith("/admin/roles/")) {
            var role = JsonNodeFactory.instance.objectNode();
            return Said.ok(role.put("id", "r").put("name", parts[3]));
        }
        if (path.equals("/admin/users")) {
            return method.equals("POST") ? create(Hsds.object(body)) : Said.ok(found(query));
        }
        var account = accounts.get(parts[3]);
        return account == null ? Said.NOT_FOUND : act(account, method, path, body);
    }

    private Said create(ObjectNode account) {
        var email = account.path("email").asText();
        if (accounts.values().stream().anyMatch(a -> a.path("email").asText().equals(email))) {
            return Said.CONFLICT;
        }
        var id = UUID.randomUUID().toString();
        accounts.put(id, account.put("id", id));
        return new Said(201, "", "http://127.0.0.1/admin/users/" + id);
    }

    private ArrayNode found(@Nullable String query) {
        var list = JsonNodeFactory.instance.arrayNode();
        accounts.values().stream().filter(wanted(String.valueOf(query))).forEach(list::add);
        return list;
    }

    private static Predicate<ObjectNode> wanted(String query) {
        return account ->
                query.contains("email=" + account.path("email").asText() + "&")
                        || query.contains(
                                "organization_id:"
                                        + account.at("/attributes/organization_id/0").asText());
    }

    private static Said roles(ObjectNode account, String method, String body) {
        var held = account.withArray("roles");
        if (method.equals("GET")) {
            return Said.ok(held);
        }
        for (var role : Hsds.array(body)) {
            var at = -1;
            for (var i = 0; i < held.size(); i++) {
                at = held.get(i).path("name").equals(role.path("name")) ? i : at;
            }
            if (method.equals("POST") && at < 0) {
                held.add(role);
            } else if (method.equals("DELETE") && at >= 0) {
                held.remove(at);
            }
        }
        return Said.DONE;
    }

    private Said act(ObjectNode account, String method, String path, String body) {
        if (path.endsWith("/execute-actions-email")) {
            account.put("mails", account.path("mails").asInt() + 1);
            account.put("actions", body);
            return Said.DONE;
        }
        if (path.endsWith("/role-mappings/realm")) {
            return roles(account, method, body);
        }
        if (path.endsWith("/logout")) {
            account.put("signedOut", true);
            return Said.DONE;
        }
        if (method.equals("PUT")) {
            account.setAll(Hsds.object(body));
            return Said.DONE;
        }
        return Said.ok(account);
    }
}
