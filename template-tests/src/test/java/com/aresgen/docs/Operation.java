package com.aresgen.docs;

import com.aresgen.suite.OpenApi;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An operation of the OpenAPI file. */
record Operation(String method, String path, JsonNode node) {
    private static final String JSON = "application/json";
    private static final String SCHEMA = "application/schema+json";
    private static final String EVENTS = "text/event-stream; charset=utf-8";

    static Stream<Operation> all() {
        return OpenApi.FILE
                .paths()
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(each ->
                                new Operation(each.getKey().toUpperCase(Locale.ROOT), path.getKey(), each.getValue())));
    }

    boolean hasBody() {
        return node.has("requestBody");
    }

    boolean isOpen() {
        return node.has("security") && node.path("security").isEmpty();
    }

    JsonNode requests() {
        return node.at("/requestBody/content/application~1json/examples");
    }

    /** The named examples of the success; the answer to a request example has the same name. */
    JsonNode responses() {
        return content(json()).path("examples");
    }

    /** Whether an answer is shown, of whichever media type. */
    boolean isShown() {
        return success()
                .path("content")
                .valueStream()
                .allMatch(content -> !content.path("examples").isEmpty());
    }

    /** The named examples of a chunk, for requests that ask for a stream. */
    JsonNode chunks() {
        return content(EVENTS).path("examples");
    }

    /** The media type of an answer that is no stream. */
    private String json() {
        return success().path("content").has(SCHEMA) ? SCHEMA : JSON;
    }

    private JsonNode content(String mediaType) {
        return success().path("content").path(mediaType);
    }

    private JsonNode success() {
        var responses = node.path("responses");
        return Stream.of("201", "202", "200")
                .filter(responses::has)
                .findFirst()
                .map(responses::path)
                .orElseThrow();
    }

    String requestSchema() {
        return node.at("/requestBody/content/application~1json/schema/$ref")
                .stringValue()
                .substring(1);
    }

    String responseSchema() {
        return schema(json());
    }

    String chunkSchema() {
        return schema(EVENTS);
    }

    private String schema(String mediaType) {
        return content(mediaType).at("/schema/$ref").stringValue().substring(1);
    }

    Stream<JsonNode> parameters() {
        return node.path("parameters").valueStream().map(parameter -> {
            var reference = parameter.path("$ref").asString("");
            return reference.isEmpty() ? parameter : OpenApi.FILE.root().at(reference.substring(1));
        });
    }

    /** The path with each parameter's example in its place. */
    String pathOfExamples() {
        return parameters()
                .filter(parameter -> parameter.path("in").stringValue().equals("path"))
                .reduce(
                        path,
                        (filled, parameter) -> filled.replace(
                                "{" + parameter.path("name").stringValue() + "}",
                                parameter.path("example").stringValue()),
                        (a, b) -> a);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
