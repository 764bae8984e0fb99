package org.referralpathway.portal.security;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.problem.ProblemPage;

/// Lets a change in only from a page of ours: by where the browser says it started, and by the
/// form's token. Everything but GET, HEAD and OPTIONS counts as a change.
class PostGuard {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final FormToken token;
    private final Posted posted;
    private final HttpServerRequest request;

    PostGuard(FormToken token, Posted posted, HttpServerRequest request) {
        this.token = token;
        this.posted = posted;
        this.request = request;
    }

    @WithFormRead
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public Optional<Response> check(ResteasyReactiveContainerRequestContext context) {
        if (SAFE.contains(context.getMethod())) {
            return Optional.empty();
        }
        var values = values((ResteasyReactiveRequestContext) context.getServerRequestContext());
        var sent = values.getOrDefault(FormToken.FIELD, List.of());
        if (!origin(context).isOurs() || sent.size() != 1 || !token.matches(sent.getFirst())) {
            return Optional.of(Pages.page(403, ProblemPage.NOT_OUR_FORM.instance()));
        }
        posted.set(values);
        return Optional.empty();
    }

    private RequestOrigin origin(ResteasyReactiveContainerRequestContext context) {
        var own = request.scheme() + "://" + request.authority();
        return new RequestOrigin(
                context.getHeaderString("Sec-Fetch-Site"), context.getHeaderString("Origin"), own);
    }

    private static Map<String, List<String>> values(ResteasyReactiveRequestContext context) {
        var form = context.getFormData();
        var values = new HashMap<String, List<String>>();
        if (form != null) {
            for (var name : form) {
                var all = new ArrayList<String>();
                form.get(name).stream()
                        .filter(v -> !v.isFileItem())
                        .forEach(v -> all.add(v.getValue()));
                values.put(name, List.copyOf(all));
            }
        }
        return values;
    }
}
