package com.aresgen.restart;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A run of some seconds that makes 14 documents, and the only one of its workspace that makes any. */
record LongRun(String path) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String DEFINITION = """
            version: 1
            steps:
              - {id: text, uses: chat.completion, with: {model: local/extractive-1, prompt: "Summarize in one sentence: The heron stands still for an hour. Then it strikes once, and eats."}}
              - {id: page, needs: [text], uses: document.create, with: {title: Heron, content: "${{ steps.text.output.text }}"}}
              - {id: pause, needs: [page], uses: wait, with: {duration: 2s}}
              - id: each
                needs: [text]
                for_each: {items: "${{ [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }}", max_concurrency: 2}
                uses: document.create
                with: {title: "Page ${{ item }}", content: "${{ steps.text.output.text }}"}
              - {id: late, needs: [pause], uses: document.create, with: {title: Late, content: "${{ steps.text.output.text }}"}}
              - {id: pause2, needs: [late, each], uses: wait, with: {duration: 1s}}
              - {id: sum, needs: [pause2], uses: transform, with: {value: "${{ size(steps.each.output) }}"}}
            outputs: {items: "${{ steps.sum.output }}"}
            """;

    /** It ends as if nothing had happened, and the state machine knows none of its content. */
    void assertEnds(ApiProcess api, Path state, String what) throws IOException, InterruptedException {
        var ended = ended(api);
        assertThat(ended.path("status").stringValue())
                .as("%s: %s", what, ended.toPrettyString())
                .isEqualTo("succeeded");
        assertThat(ended.at("/output/items").intValue()).isEqualTo(12);
        assertThat(ended.at("/steps"))
                .allSatisfy(
                        step -> assertThat(step.path("status").stringValue()).isEqualTo("succeeded"));
        assertThat(get(api, "/v1/documents?limit=100")).as(what).hasSize(14);
        assertThat(attempts(ended)
                        .map(attempt -> new BigDecimal(attempt.path("cost_usd").stringValue()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(new BigDecimal(ended.path("cost_usd").stringValue()));
        assertThat(Files.readString(state.resolve("eu/states/journal")))
                .as("the state machine knows ids, and no content")
                .contains("run_")
                .doesNotContain("heron", "Heron");
    }

    /** The attempts of all steps and items. */
    private static Stream<JsonNode> attempts(JsonNode whole) {
        return Stream.concat(
                stream(whole.path("attempts")),
                Stream.concat(stream(whole.path("steps")), stream(whole.path("children")))
                        .flatMap(LongRun::attempts));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static LongRun started(ApiProcess api) throws IOException, InterruptedException {
        var body = Json.MAPPER.createObjectNode().put("definition", DEFINITION).put("format", "yaml");
        var workflow = send(api, "POST", "/v1/workflows", body.toString());
        var runs = "/v1/workflows/" + workflow.path("id").stringValue() + "/runs";
        return new LongRun(runs + "/" + send(api, "POST", runs, "{}").path("id").stringValue());
    }

    private JsonNode ended(ApiProcess api) throws IOException, InterruptedException {
        var last = get(api, path);
        for (int i = 0; i < 600 && !last.path("finished_at").isString(); i++) {
            Thread.sleep(200);
            last = get(api, path);
        }
        return last;
    }

    private static JsonNode get(ApiProcess api, String path) throws IOException, InterruptedException {
        return send(api, "GET", path, "");
    }

    private static JsonNode send(ApiProcess api, String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.baseUrl().resolve(path))
                .header("Authorization", "Bearer " + api.key())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isLessThan(300);
        return Json.MAPPER.readTree(response.body());
    }
}
