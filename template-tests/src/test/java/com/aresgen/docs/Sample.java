package com.aresgen.docs;

import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Given;
import com.aresgen.suite.Http;
import com.aresgen.suite.RunningApi;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A request of the file with the answer that the file promises for it.
 *
 * @param body missing where the operation takes none
 * @param answer the example object, of which {@code x-excerpt} says that the real answer has more
 */
record Sample(Operation operation, String name, JsonNode body, JsonNode answer) {
    static Stream<Sample> all() {
        return Operation.all()
                .flatMap(operation -> names(operation)
                        .map(name -> new Sample(
                                operation,
                                name,
                                operation.requests().path(name).path("value"),
                                operation.responses().path(name))));
    }

    /** An example on one side alone is a sample as well, and fails there for want of the other. */
    private static Stream<String> names(Operation operation) {
        return Stream.of(operation.requests(), operation.responses())
                .flatMap(examples -> examples.propertyNames().stream())
                .distinct();
    }

    boolean isExcerpt() {
        return answer.path("x-excerpt").asBoolean(false);
    }

    /** As a reader would send it: with a key where one is asked for, and with the examples of the parameters. */
    Http.Request request(BearerKey key) {
        if (!promised().isEmpty()) {
            Given.somethingIn(operation.path(), key);
        }
        var request = RunningApi.eu().http().request(operation.method(), operation.pathOfExamples());
        var keyed = operation
                .parameters()
                .filter(parameter -> parameter.path("in").stringValue().equals("header"))
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
