package com.aresgen.conventions;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.OpenApi;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A merge patch (RFC 7396) removes by null. A member that every resource of the kind has is not removed silently. */
final class RemovedMemberTest {
    @ParameterizedTest
    @MethodSource("members")
    void aMemberThatMustStayIsNotRemoved(Row row, String member) {
        var reply = row.request()
                .body("{\"%s\":null}".formatted(member))
                .as(RunningApi.eu().newTenant().admin())
                .send();

        assertProblem(reply, 422, "validation_failed");
        assertThat(reply.json().path("errors").findValuesAsString("pointer")).contains("/" + member);
    }

    /** Lists and maps are null in what generated clients send for those that are not set. */
    static Stream<Arguments> members() {
        return Row.mutating()
                .filter(row -> row.route().method().equals("PATCH"))
                .flatMap(row -> schema(row)
                        .path("properties")
                        .propertyStream()
                        .filter(member -> member.getValue().path("type").isString())
                        .map(Map.Entry::getKey)
                        .map(member -> Arguments.of(row, member)));
    }

    private static JsonNode schema(Row row) {
        var body = OpenApi.FILE
                .paths()
                .path(row.route().path())
                .at("/patch/requestBody/content/application~1json/schema/$ref");
        return OpenApi.FILE.root().at(body.stringValue().substring(1));
    }
}
