package com.aresgen.docs;

import com.aresgen.http.values.BearerKey;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.suite.Given;
import com.aresgen.suite.Http;
import com.aresgen.suite.RunningApi;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An example request of the OpenAPI file with the answer that the file promises for it.
 *
 * @param body missing where the operation takes none
 * @param answer the example object, of a chunk if the request asks for a stream; with {@code x-excerpt} the real answer has more members or elements, and members
 *     that {@code x-varies} names depend on the moment
 */
record Sample(Operation operation, String name, JsonNode body, JsonNode answer) {
    static Stream<Sample> all() {
        return Operation.all().flatMap(operation -> names(operation).map(name -> of(operation, name)));
    }

    /** An example on one side alone is a sample as well; its test fails because the other side is missing. */
    private static Stream<String> names(Operation operation) {
        return Stream.of(operation.requests(), operation.responses(), operation.chunks())
                .flatMap(examples -> examples.propertyNames().stream())
                .distinct();
    }

    private static Sample of(Operation operation, String name) {
        var body = operation.requests().path(name).path("value");
        var answers = streams(body) ? operation.chunks() : operation.responses();
        return new Sample(operation, name, body, answers.path(name));
    }

    private static boolean streams(JsonNode body) {
        return body.path("stream").asBoolean(false);
    }

    boolean isStream() {
        return streams(body);
    }

    /** Whether the operator's server has the model. */
    boolean isForServer() {
        return body.path("model").asString("").startsWith("remote/");
    }

    /** The operator's server in this example: it gives the promised answer, or fails where no model of it is asked. */
    ServerScript server() {
        return isForServer() ? ServerScript.json(200, promised().toString()) : ServerScript.json(500, "{}");
    }

    String responseSchema() {
        return isStream() ? operation.chunkSchema() : operation.responseSchema();
    }

    boolean isExcerpt() {
        return answer.path("x-excerpt").asBoolean(false) || answer.has("x-varies");
    }

    /** What of the example holds at any moment. */
    JsonNode constant() {
        var constant = promised().deepCopy();
        answer.path("x-varies").forEach(name -> ((ObjectNode) constant).remove(name.stringValue()));
        return constant;
    }

    /**
     * The request as a reader would send it: with a key if one is required, and with the parameters' examples. A header
     * that holds something signed shows only its form, outside its schema, and is not sent.
     */
    Http.Request request(BearerKey key) {
        if (!promised().isEmpty()) {
            Given.somethingIn(operation.path(), key);
        }
        var request = RunningApi.eu().http().request(operation.method(), operation.pathOfExamples());
        var keyed = operation
                .parameters()
                .filter(parameter -> parameter.path("in").stringValue().equals("header"))
                .filter(parameter -> parameter.at("/schema/examples").isArray())
                .reduce(
                        operation.isOpen() ? request : request.as(key),
                        (made, header) -> made.header(
                                header.path("name").stringValue(),
                                header.at("/schema/examples/0").stringValue()),
                        (a, b) -> a);
        return body.isMissingNode() ? keyed : keyed.body(body.toString());
    }

    JsonNode promised() {
        return answer.path("value");
    }

    @Override
    public String toString() {
        return operation + ": " + name;
    }
}
