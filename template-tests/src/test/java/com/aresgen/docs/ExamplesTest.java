package com.aresgen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.OpenApi;
import com.aresgen.suite.RunningApi;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The API answers as the examples of the OpenAPI file show. */
class ExamplesTest {
    @ParameterizedTest
    @MethodSource("com.aresgen.docs.Sample#all")
    void aRequestIsAnsweredAsTheFileShows(Sample sample) {
        RunningApi.eu().upstream().play(sample.server());
        var reply = sample.request(RunningApi.eu().newTenant().admin()).send();

        assertThat(reply.status()).as(reply.body()).isBetween(200, 299);
        if (sample.isStream()) {
            assertThat(reply.isDone()).isTrue();
            assertThat(reply.chunks()).anyMatch(chunk -> Likeness.isPart(sample.constant(), chunk));
        } else if (sample.isExcerpt()) {
            assertThat(Likeness.isPart(sample.constant(), reply.json()))
                    .as("%s is part of %s", sample.constant(), reply.body())
                    .isTrue();
        } else {
            assertThat(Likeness.of(reply.json())).isEqualTo(Likeness.of(sample.promised()));
        }
    }

    @ParameterizedTest
    @MethodSource("samplesForServer")
    void aServersModelIsAskedWhatTheExampleShows(Sample sample) {
        RunningApi.eu().upstream().play(sample.server());
        sample.request(RunningApi.eu().newTenant().admin()).send();
        var shown = (ObjectNode) sample.body().deepCopy();
        shown.remove("model");

        assertThat(RunningApi.eu().upstream().asked())
                .singleElement()
                .satisfies(asked -> assertThat(Likeness.isPart(shown, asked.json()))
                        .as("%s is part of %s", shown, asked.body())
                        .isTrue());
    }

    static Stream<Sample> samplesForServer() {
        return Sample.all().filter(Sample::isForServer);
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.docs.Sample#all")
    void anExampleIsValidByItsSchema(Sample sample) {
        if (sample.operation().hasBody()) {
            assertThat(OpenApi.FILE.faults(sample.operation().requestSchema(), sample.body()))
                    .isEmpty();
        }
        assertThat(OpenApi.FILE.faults(sample.responseSchema(), sample.promised()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.docs.Operation#all")
    void everyOperationIsExplainedAndShown(Operation operation) {
        assertThat(operation.node().path("summary").asString("")).isNotBlank();
        assertThat(operation.node().path("description").asString("")).isNotBlank();
        assertThat(OpenApi.FILE.root().path("tags").findValuesAsString("name"))
                .contains(operation.node().at("/tags/0").asString(""));
        assertThat(operation.isShown()).as("examples of the answer").isTrue();
        assertThat(operation.requests().isEmpty()).as("examples of the request").isNotEqualTo(operation.hasBody());
        assertThat(operation.parameters()).allSatisfy(parameter -> {
            assertThat(parameter.path("description").asString("")).isNotBlank();
            assertThat(parameter.has("example")
                            || parameter.at("/schema/examples").isArray())
                    .as("%s has an example", parameter.path("name"))
                    .isTrue();
        });
    }
}
