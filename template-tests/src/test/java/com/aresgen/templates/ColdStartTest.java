package com.aresgen.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.models.upstream.BedrockWire;
import com.aresgen.suite.RunningApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** One function of each jar, or each function, with the template's environment in a new JVM up to its first answer. */
@Tag("slow")
final class ColdStartTest {
    @ParameterizedTest
    @MethodSource("com.aresgen.templates.DeployedFunction#ofEachJar")
    void answersWithinItsBudgetOfClasses(DeployedFunction function, @TempDir Path folder) throws Exception {
        assertWithinBudget(function, folder);
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("com.aresgen.templates.DeployedFunction#notOfEachJar")
    void soDoAllOthersOfTheSameJars(DeployedFunction function, @TempDir Path folder) throws Exception {
        assertWithinBudget(function, folder);
    }

    private static void assertWithinBudget(DeployedFunction function, Path folder) throws Exception {
        var start = ColdStart.of(function, folder);
        print(function, start);

        var budget = Budget.of(function.jar());
        assertThat(start.status()).as(start.answer().toString()).isIn(200, 201, 202, 404);
        assertThat(start.classes()).isLessThanOrEqualTo(budget.classes());
        assertThat(start.called()).as("left by priming").isLessThanOrEqualTo(budget.classesAfterSnapshot());
    }

    /** Bedrock's client and Netty are loaded before the snapshot, and not by the first call of a model on Bedrock. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answersWithAModelOnBedrock(boolean stream, @TempDir Path folder) throws Exception {
        var usage = "{\"inputTokens\":9,\"outputTokens\":5,\"totalTokens\":14}";
        RunningApi.eu()
                .upstream()
                .play(
                        stream
                                ? BedrockWire.text(usage, "Hel", "lo.")
                                : BedrockWire.answer("{\"text\":\"Hello.\"}", "end_turn", usage));
        var function = DeployedFunction.routed()
                .filter(each -> each.name().equals("CompleteChat"))
                .findFirst()
                .orElseThrow();
        var event = (ObjectNode) function.event();
        var body = (ObjectNode) Json.MAPPER.readTree(event.path("body").stringValue());
        event.put(
                "body",
                body.put("model", "amazon/nova-lite").put("stream", stream).toString());

        var start = ColdStart.of(function, event, folder);
        print(function, start);

        assertThat(start.status()).as(start.answer().toString()).isEqualTo(200);
        assertThat(start.answer().path("body").asString()).contains("Hel", "lo.");
        assertThat(start.classes())
                .isLessThanOrEqualTo(Budget.of(function.jar()).classes());
        assertThat(start.called())
                .as("left by priming")
                .isLessThanOrEqualTo(Budget.of(function.jar()).classesAfterSnapshot());
    }

    private static void print(DeployedFunction function, ColdStart start) throws IOException {
        System.out.printf(
                "cold start of %-16s status %d, %,d classes (%,d after the snapshot), %,d bytes, %,d + %,d ms%n",
                function,
                start.status(),
                start.classes(),
                start.called(),
                Files.size(function.jar().file()),
                start.primingMillis(),
                start.callMillis());
    }
}
