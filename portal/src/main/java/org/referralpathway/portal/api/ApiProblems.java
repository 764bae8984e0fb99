package org.referralpathway.portal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/// Reads a refusal of a service. A body that is no problem document (a proxy's page) is ignored:
/// the status says enough.
public class ApiProblems implements ResponseExceptionMapper<ApiProblem> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public ApiProblem toThrowable(Response response) {
        var problem = read(response.hasEntity() ? response.readEntity(String.class) : "");
        var type = Objects.requireNonNullElse(problem.type(), "about:blank");
        var errors = Objects.requireNonNullElse(problem.errors(), List.<FieldProblem>of());
        return new ApiProblem(response.getStatus(), lastWord(type), errors);
    }

    private static String lastWord(String type) {
        return type.replaceAll("^.*[/:#]", "");
    }

    private static ProblemDocument read(String body) {
        try {
            var problem = JSON.readValue(body, ProblemDocument.class);
            return problem == null ? ProblemDocument.EMPTY : problem;
        } catch (JsonProcessingException _) {
            return ProblemDocument.EMPTY;
        }
    }
}
