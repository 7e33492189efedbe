package com.aresgen.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.deletions.Canary;
import com.aresgen.egress.receiver.Receiver;
import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.LogLines;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** With a workflow go its runs: what they were given, made, asked and answered. */
class DeletedRunsTest {
    private static final String RUNS_OF_A_CANARY = """
            version: 1
            inputs: {type: object, required: [word, url], properties: {word: {type: string}, url: {type: string}}}
            steps:
              - {id: text, uses: chat.completion, with: {model: local/extractive-1, prompt: "Summarize in one sentence: The ${{ inputs.word }} sings. It eats fish."}}
              - {id: big, uses: transform, with: {value: "${{ [1,2,3,4,5,6,7,8,9,10].map(i, [1,2,3,4,5,6,7,8,9,10].map(j, [1,2,3,4,5,6,7,8,9,10].map(k, inputs.word + 'abcdefghijklmnopqrstuvwxyz'))) }}"}}
              - {id: ping, uses: http.request, with: {url: "${{ inputs.url }}?q=${{ inputs.word }}", method: POST, headers: {X-Word: "${{ inputs.word }}"}, body: {word: "${{ inputs.word }}"}}}
              - {id: each, for_each: {items: "${{ [inputs.word, inputs.word + '2'] }}"}, uses: transform, with: {value: "${{ item }}"}}
              - {id: broken, uses: transform, with: {value: "${{ {'a': 1}[inputs.word] }}"}, on_error: continue}
              - {id: ask, needs: [text, big, ping, each], uses: approval, with: {message: "The ${{ inputs.word }}?"}}
            outputs: {text: "${{ steps.text.output.text }}", said: "${{ steps.ask.output.comment }}"}
            """;

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Runs runs = new Runs(tenant.admin());

    @Test
    void aCanaryInAllThatARunHoldsIsNowhereAfterThePurge() throws Exception {
        var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        try (var receiver = Receiver.start(ReceiverScript.says(
                200, "{\"word\":\"" + canary + "\"}", "Content-Type: application/json", "X-Word: " + canary))) {
            var path = runs.of(RUNS_OF_A_CANARY);
            var ended = decided(path, canary, receiver);
            assertThat(ended.path("status").stringValue())
                    .as(ended.toPrettyString())
                    .isEqualTo("succeeded");
            assertThat(ended.at("/output/said").stringValue()).isEqualTo("yes, " + canary);
            var waiting = started(path, canary, receiver);
            runs.until(waiting, "waiting");
            assertThat(Canary.places(canary, 21))
                    .as("else its absence would prove nothing")
                    .hasSize(21);

            var deletion = FinishedDeletions.deletedAt(path.replace("/runs", ""), tenant.admin());

            assertThat(deletion.at("/purged/runs").intValue()).isEqualTo(2);
            assertThat(Canary.places(canary)).isEmpty();
            assertThat(LogLines.raw()).noneMatch(line -> line.contains(canary));
            assertThat(runs.get(waiting).code()).isEqualTo("run_not_found");
        }
    }

    private JsonNode decided(String path, String canary, Receiver receiver) {
        var run = started(path, canary, receiver);
        runs.until(run, "waiting");
        var decision = runs.post(
                        run + "/approvals/ask", "{\"decision\":\"approve\",\"comment\":\"yes, " + canary + "\"}")
                .keyed("decides " + canary)
                .send();
        assertThat(decision.status()).as(decision.body()).isEqualTo(200);
        return runs.ended(run);
    }

    /** Started under a key, so that an answer is stored. */
    private String started(String path, String canary, Receiver receiver) {
        var body = "{\"inputs\":{\"word\":\"" + canary + "\",\"url\":\"" + receiver.url("/hook") + "\"}}";
        var reply = runs.post(path, body).keyed(canary + UUID.randomUUID()).send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return reply.header("Location");
    }
}
