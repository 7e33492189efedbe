package com.aresgen.local.gateway;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The routes of the API: the most exact matching path is chosen, then its method; less exact paths are not tried. */
record LocalRoutes(Map<ResourcePath, Map<String, LocalRoute>> byPath) {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** A route with the decoded values of its path variables. */
    record Found(LocalRoute route, Map<String, String> variables) {}

    static LocalRoutes of(Collection<LocalRoute> routes) {
        return new LocalRoutes(routes.stream()
                .collect(Collectors.groupingBy(
                        route -> ResourcePath.of(route.path()), Collectors.toMap(LocalRoute::method, route -> route))));
    }

    /** Looks up a path below the stage, which begins with a slash and is still encoded. */
    Optional<Found> find(String method, String path) {
        var segments = ResourcePath.split(path);
        return byPath.keySet().stream()
                .filter(resource -> resource.match(segments).isPresent())
                .min(Comparator.naturalOrder())
                .flatMap(resource -> on(resource, method)
                        .flatMap(route -> resource.match(segments).map(variables -> new Found(route, variables))));
    }

    List<LocalRoute> all() {
        return byPath.values().stream()
                .flatMap(methods -> methods.values().stream())
                .toList();
    }

    private Optional<LocalRoute> on(ResourcePath resource, String method) {
        var methods = byPath.getOrDefault(resource, Map.of());
        return METHODS.contains(method)
                ? Optional.ofNullable(methods.getOrDefault(method, methods.get(LocalRoute.ANY)))
                : Optional.empty();
    }
}
