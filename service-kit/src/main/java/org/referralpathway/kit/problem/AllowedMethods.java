package org.referralpathway.kit.problem;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/// The methods a path has. Quarkus REST answers 405 without the `Allow` header that RFC 9110
/// demands.
final class AllowedMethods {
    private AllowedMethods() {}

    static String ofCurrentRequest() {
        var request = CurrentRequestManager.get();
        var paths = new RequestMapper<>(request.getDeployment().getClassMappers());
        var match = paths.map(request.getPathWithoutPrefix());
        if (match == null) {
            return "";
        }
        return Arrays.stream(match.value.handlers)
                .filter(ClassRoutingHandler.class::isInstance)
                .map(ClassRoutingHandler.class::cast)
                .flatMap(routing -> routing.getMappers().entrySet().stream())
                .filter(method -> method.getKey() != null)
                .filter(method ->
                        method.getValue().map(match.remaining.isEmpty() ? "/" : match.remaining)
                                != null)
                .map(java.util.Map.Entry::getKey)
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toCollection(TreeSet::new),
                                found -> String.join(", ", found)));
    }
}
