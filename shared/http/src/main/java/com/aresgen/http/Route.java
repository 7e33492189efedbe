package com.aresgen.http;

import com.aresgen.http.values.Permission;
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
 * @param permission which edit tokens of the resource {@code {id}} may call; empty: none
 * @param parameters the query parameters that exist
 * @param maxBytes the largest body
 * @param textTypes the media types that a body may have beside JSON's
 * @param openAi whether the endpoint is one of OpenAI's, whose clients set its manners: unknown fields are reported
 *     rather than refused, and faults of a request are 400 rather than 422
 * @param quotes whether answers quote resources that can be deleted: a replay checks whether they were
 * @param asksModels whether calls wait for models: a key may have few of them in flight at once
 */
public record Route(
        String method,
        String path,
        Optional<Role> role,
        Optional<Permission> permission,
        Set<String> parameters,
        int maxBytes,
        Set<String> textTypes,
        boolean openAi,
        boolean quotes,
        boolean asksModels) {
    private static final int MEBIBYTE = 1 << 20;

    public static Route get(String path) {
        return new Route("GET", path, Optional.empty(), Optional.empty(), Set.of(), 0, Set.of(), false, false, false);
    }

    public static Route post(String path) {
        return new Route(
                "POST", path, Optional.empty(), Optional.empty(), Set.of(), MEBIBYTE, Set.of(), false, false, false);
    }

    public static Route put(String path) {
        return new Route(
                "PUT", path, Optional.empty(), Optional.empty(), Set.of(), MEBIBYTE, Set.of(), false, false, false);
    }

    public static Route patch(String path) {
        return new Route(
                "PATCH", path, Optional.empty(), Optional.empty(), Set.of(), MEBIBYTE, Set.of(), false, false, false);
    }

    public static Route delete(String path) {
        return new Route(
                "DELETE", path, Optional.empty(), Optional.empty(), Set.of(), 0, Set.of(), false, false, false);
    }

    /** Every method and path that no other route has. */
    public static Route fallback() {
        return new Route(
                "*",
                "/{proxy+}",
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Integer.MAX_VALUE,
                Set.of(),
                false,
                false,
                false);
    }

    /** Whether this is {@link #fallback}: the query of its calls is meant for another route, or for none. */
    public boolean isFallback() {
        return method.equals("*");
    }

    public Route needs(Role least) {
        return new Route(
                method,
                path,
                Optional.of(least),
                permission,
                parameters,
                maxBytes,
                textTypes,
                openAi,
                quotes,
                asksModels);
    }

    /** Edit tokens that have the permission may call as well, for their own resource. */
    public Route openTo(Permission needed) {
        return new Route(
                method, path, role, Optional.of(needed), parameters, maxBytes, textTypes, openAi, quotes, asksModels);
    }

    public Route withParameters(String... names) {
        var all = Arrays.stream(names).collect(Collectors.toUnmodifiableSet());
        return new Route(method, path, role, permission, all, maxBytes, textTypes, openAi, quotes, asksModels);
    }

    /** Bodies may have five mebibytes: JSON escapes come on top of the one mebibyte of content that the route takes. */
    public Route takingContent() {
        return new Route(
                method, path, role, permission, parameters, 5 * MEBIBYTE, textTypes, openAi, quotes, asksModels);
    }

    /** No body may have more bytes. */
    public Route takingAtMost(int bytes) {
        return new Route(method, path, role, permission, parameters, bytes, textTypes, openAi, quotes, asksModels);
    }

    /** Bodies may be texts of these media types as well ({@link Endpoint#readText}). */
    public Route alsoTaking(Set<String> types) {
        return new Route(
                method, path, role, permission, parameters, maxBytes, Set.copyOf(types), openAi, quotes, asksModels);
    }

    /** The endpoint has the manners of OpenAI's API. */
    public Route likeOpenAi() {
        return new Route(method, path, role, permission, parameters, maxBytes, textTypes, true, quotes, asksModels);
    }

    /** Answers may quote resources that can be deleted ({@link Answer#quoting}). */
    public Route quoting() {
        return new Route(method, path, role, permission, parameters, maxBytes, textTypes, openAi, true, asksModels);
    }

    /** Calls wait for models. */
    public Route askingModels() {
        return new Route(method, path, role, permission, parameters, maxBytes, textTypes, openAi, quotes, true);
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
