package org.referralpathway.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// What the framework and the kit refuse. A feature maps its own exceptions beside itself.
class KitProblems {
    private static final Logger LOG = Logger.getLogger(KitProblems.class);

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> notFound(NotFound e) {
        return framework(404);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> invalidField(InvalidField e) {
        return invalid(List.of(e.error()));
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> constraints(ResteasyReactiveViolationException e) {
        return constraintsBroken(e);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> constraintsBroken(ConstraintViolationException e) {
        return invalid(
                e.getConstraintViolations().stream()
                        .map(v -> new Problem.FieldError(pointer(v), v.getMessage()))
                        .sorted(java.util.Comparator.comparing(Problem.FieldError::pointer))
                        .toList());
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> unreadable(MismatchedInputException e) {
        return malformed(e);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> malformed(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException u ->
                    invalid(List.of(new Problem.FieldError(pointer(u), "This field is not known")));
            case MismatchedInputException m ->
                    invalid(List.of(new Problem.FieldError(pointer(m), expected(m))));
            case ValueInstantiationException v ->
                    invalid(
                            List.of(
                                    new Problem.FieldError(
                                            pointer(v), "Use one of the listed values")));
            default ->
                    Problems.answer(
                            Status.BAD_REQUEST,
                            "malformed-json",
                            "The body is not valid JSON",
                            "Send one JSON object in UTF-8");
        };
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> unauthorized(UnauthorizedException e) {
        return challenge();
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> badToken(AuthenticationFailedException e) {
        return challenge();
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> forbidden(ForbiddenException e) {
        return framework(403);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> framework(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidField field) {
                return invalidField(field);
            }
            if (cause instanceof JsonProcessingException json) {
                return malformed(json);
            }
        }
        var status = e.getResponse().getStatus();
        var problem = FrameworkProblems.of(status);
        var answer = Problems.builder(problem);
        if (e instanceof NotAllowedException) {
            answer.header("Allow", AllowedMethods.ofCurrentRequest());
        }
        return answer.build();
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> anythingElse(Throwable e) {
        if (Unavailable.causes(e)) {
            return Problems.builder(FrameworkProblems.of(503)).header("Retry-After", "2").build();
        }
        LOG.errorf("A request failed: %s", StackWithoutMessages.of(e));
        return framework(500);
    }

    private static RestResponse<Problem> challenge() {
        return Problems.builder(FrameworkProblems.of(401))
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    private static RestResponse<Problem> framework(int status) {
        return Problems.answer(FrameworkProblems.of(status));
    }

    private static RestResponse<Problem> invalid(List<Problem.FieldError> errors) {
        return Problems.answer(
                Problem.of(400, "validation", "Some fields need another value", null)
                        .withErrors(errors));
    }

    private static String expected(MismatchedInputException e) {
        var type = e.getTargetType();
        return type == null || type.isRecord()
                ? "This needs a JSON object"
                : "This needs a value of another kind: " + kind(type);
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) {
            return "one of the listed codes";
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "an identifier (UUID)";
            case "LocalDate" -> "a date (YYYY-MM-DD)";
            case "Instant", "OffsetDateTime" -> "a time (ISO 8601)";
            case "Integer", "int", "Long", "long", "BigDecimal", "Double", "double" -> "a number";
            case "Boolean", "boolean" -> "true or false";
            case "String" -> "text";
            case "List", "ArrayList", "Set", "HashSet" -> "a list";
            default -> "see the API description";
        };
    }

    private static String pointer(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            path.append('/')
                    .append(
                            step.getFieldName() == null
                                    ? Integer.toString(step.getIndex())
                                    : step.getFieldName());
        }
        return path.toString();
    }

    /// `post.body.address.postcode` of the method's parameter becomes `/address/postcode`.
    private static String pointer(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
        var path = new StringBuilder();
        for (var node : nodes.subList(Math.min(2, nodes.size()), nodes.size())) {
            if (node.getIndex() != null) {
                path.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                path.append('/').append(node.getName());
            }
        }
        return path.isEmpty() && nodes.size() == 2 ? parameter(nodes.get(1).getName()) : path + "";
    }

    private static String parameter(@Nullable String name) {
        return name == null ? "" : name;
    }
}
