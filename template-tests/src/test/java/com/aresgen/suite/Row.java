package com.aresgen.suite;

import com.aresgen.http.Route;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Role;
import com.aresgen.lambda.edge.HttpFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row of the table of routes, with a valid request for it: the sample event that every function has. The suites run
 * over all rows, so that a new endpoint cannot skip them.
 */
public record Row(String endpoint, Route route, JsonNode event) {
    public static Stream<Row> all() {
        return Table.ROWS.stream();
    }

    /** The row of the endpoint with this name. */
    public static Row named(String endpoint) {
        return all().filter(row -> row.endpoint().equals(endpoint)).findFirst().orElseThrow();
    }

    /** All but the fallback, which has no route of its own. */
    public static Stream<Row> routed() {
        return all().filter(row -> !row.route().equals(Route.fallback()));
    }

    /** The rows that anyone may call. */
    public static Stream<Row> open() {
        return routed().filter(row -> row.route().role().isEmpty());
    }

    public static Stream<Row> withKey() {
        return all().filter(row -> row.route().role().isPresent());
    }

    public static Stream<Row> mutating() {
        return withKey().filter(row -> row.route().mutates());
    }

    public static Stream<Row> withBody() {
        return mutating().filter(row -> row.event().path("body").isString());
    }

    public static Stream<Row> withPathParameters() {
        return withKey().filter(row -> !row.event().path("pathParameters").isEmpty());
    }

    /** Read once, as suites ask for rows by the thousand. */
    private static final class Table {
        private static final List<Row> ROWS = RunningApi.eu().local().functions().all().values().stream()
                .map(function -> function.handler())
                .filter(HttpFunction.class::isInstance)
                .map(handler -> of((HttpFunction) handler))
                .sorted(Comparator.comparing(Row::toString))
                .toList();
    }

    private static Row of(HttpFunction function) {
        var name = function.endpoint().getClass().getSimpleName();
        try (InputStream in = Row.class.getResourceAsStream("/events/" + name + ".json")) {
            return new Row(
                    name,
                    function.endpoint().route(),
                    Json.MAPPER.readTree(Objects.requireNonNull(in, "events/" + name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The least role that may call, as the OpenAPI file has it. */
    public String roleName() {
        return route.role().map(Role::wire).orElse("none");
    }

    /** Whether a call needs a body, as the OpenAPI file has it. */
    public boolean isBodyRequired() {
        return OpenApi.FILE
                .paths()
                .path(route.path().replace("+}", "}"))
                .path(route.method().toLowerCase(Locale.ROOT))
                .at("/requestBody/required")
                .asBoolean(false);
    }

    public Role role() {
        return route.role().orElseThrow();
    }

    public String path() {
        return event.path("requestContext").path("path").stringValue();
    }

    /** The path with another value in the place of each path parameter. */
    public String pathOf(String value) {
        var path = route.path();
        for (var name : event.path("pathParameters").propertyNames()) {
            path = path.replaceFirst("\\{" + name + "\\+?}", value);
        }
        return path;
    }

    public ObjectNode body() {
        return (ObjectNode) Json.MAPPER.readTree(event.path("body").stringValue());
    }

    /** The sample request, without a key. */
    public Http.Request request() {
        return request(path());
    }

    public Http.Request request(String path) {
        var request = RunningApi.eu().http().request(event.path("httpMethod").stringValue(), path);
        return event.path("body").isString() ? request.body(event.path("body").stringValue()) : request;
    }

    @Override
    public String toString() {
        return route.method() + " " + route.path();
    }
}
