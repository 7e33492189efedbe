package com.aresgen.api.fallback;

import com.aresgen.api.openapi.OpenApiFile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The methods of each path, by the OpenAPI file. */
@Singleton
final class OpenApiPaths {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** What an edit token needs to call the operation; none may call one without it. */
    private static final String PERMISSION = "x-permission";

    private final JsonNode paths;

    @Inject
    OpenApiPaths(OpenApiFile file) {
        this.paths = file.paths();
    }

    /** The methods that edit tokens may call, in upper case and alphabetical order. */
    List<String> methodsOfTokens(String route) {
        return paths.path(route.replace("+}", "}"))
                .propertyStream()
                .filter(operation -> operation.getValue().has(PERMISSION))
                .map(operation -> operation.getKey().toUpperCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** In upper case and alphabetical order; empty when the file has no such path. */
    List<String> methods(String route) {
        // OpenAPI has no parameter that spans slashes: API Gateway's {id+} is {id} there.
        return paths.path(route.replace("+}", "}")).propertyNames().stream()
                .filter(METHODS::contains)
                .flatMap(method -> method.equals("get") ? Stream.of(method, "head") : Stream.of(method))
                .map(method -> method.toUpperCase(Locale.ROOT))
                .sorted()
                .toList();
    }
}
