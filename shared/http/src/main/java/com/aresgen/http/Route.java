package com.aresgen.http;

import com.aresgen.http.values.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an endpoint declares about itself, so that the pipeline can keep the API's promises for it.
 *
 * @param path with parameters in braces, as in the OpenAPI file
 * @param role the least role that may call; empty for everyone, without a key
 * @param parameters the query parameters that exist
 * @param maxBytes the largest body
 * @param quotes whether answers quote resources that can be deleted: a replay checks whether they were
 */
public record Route(
        String method,
        String path,
        Optional<Role> role,
        Set<String> parameters,
        int maxBytes,
        boolean unknownFieldsRefused,
        boolean quotes) {
    private static final int MEBIBYTE = 1 << 20;

    public static Route get(String path) {
        return new Route("GET", path, Optional.empty(), Set.of(), 0, true, false);
    }

    public static Route post(String path) {
        return new Route("POST", path, Optional.empty(), Set.of(), MEBIBYTE, true, false);
    }

    public static Route patch(String path) {
        return new Route("PATCH", path, Optional.empty(), Set.of(), MEBIBYTE, true, false);
    }

    public static Route delete(String path) {
        return new Route("DELETE", path, Optional.empty(), Set.of(), 0, true, false);
    }

    /** Every method and path that no other route has. */
    public static Route fallback() {
        return new Route("*", "/{proxy+}", Optional.empty(), Set.of(), Integer.MAX_VALUE, true, false);
    }

    public Route needs(Role least) {
        return new Route(method, path, Optional.of(least), parameters, maxBytes, unknownFieldsRefused, quotes);
    }

    public Route withParameters(String... names) {
        var all = Arrays.stream(names).collect(Collectors.toUnmodifiableSet());
        return new Route(method, path, role, all, maxBytes, unknownFieldsRefused, quotes);
    }

    /** The endpoint reports unknown fields; they are no reason to refuse the body. */
    public Route reportingUnknownFields() {
        return new Route(method, path, role, parameters, maxBytes, false, quotes);
    }

    /** Answers may quote resources that can be deleted ({@link Answer#quoting}). */
    public Route quoting() {
        return new Route(method, path, role, parameters, maxBytes, unknownFieldsRefused, true);
    }

    /** Whether calls change something, and so take an Idempotency-Key. */
    public boolean mutates() {
        return mutates(method);
    }

    /** Whether calls with this method change something. */
    public static boolean mutates(String method) {
        return switch (method) {
            case "POST", "PUT", "PATCH", "DELETE" -> true;
            default -> false;
        };
    }
}
