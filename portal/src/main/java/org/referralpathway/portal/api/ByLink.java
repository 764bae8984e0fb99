package org.referralpathway.portal.api;

import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.referralpathway.portal.layout.Pages;
import org.referralpathway.portal.problem.ProblemPage;

/// A page that a link opens without sign-in, for links that open nothing any more too.
public final class ByLink {
    private ByLink() {}

    public static Response open(Supplier<Response> page) {
        try {
            return page.get();
        } catch (ApiProblem problem) {
            if (problem.status() == 404) {
                return Pages.page(404, ProblemPage.LINK_GONE.instance());
            }
            if (problem.is("sign-in-needed")) {
                return Pages.page(403, ProblemPage.LINK_NEEDS_SIGN_IN.instance());
            }
            throw problem;
        }
    }
}
