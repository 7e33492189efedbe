package com.aresgen.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.egress.receiver.Receiver;
import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.http.values.Role;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Runs that fail, wait, are stopped, and go on. */
class FailingRunTest {
    private static final String ASKS = """
            version: 1
            steps:
              - {id: ask, uses: approval, with: {message: "Go on?", approvers: [admin]}}
              - {id: after, needs: [ask], uses: transform, with: {value: "${{ steps.ask.output.comment }}"}}
            outputs: {said: "${{ steps.after.output }}"}
            """;

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Runs runs = new Runs(tenant.admin());

    @Test
    void aRequestIsTriedAgainAndSigned() throws IOException {
        var asked = new AtomicInteger();
        try (var receiver = Receiver.start(socket -> (asked.incrementAndGet() < 3
                        ? ReceiverScript.says(503, "busy")
                        : ReceiverScript.says(
                                200, "{\"ok\":true}", "Content-Type: application/json", "Set-Cookie: a=b"))
                .answer(socket))) {
            var run = runs.finished("""
                    version: 1
                    inputs: {type: object, required: [url], properties: {url: {type: string}}}
                    steps:
                      - id: ping
                        uses: http.request
                        with: {url: "${{ inputs.url }}", method: POST, body: {hello: "${{ 1 + 1 }}"}, headers: {X-Api-Key: "secret"}}
                        retry: {max_attempts: 4, initial: 100ms}
                    outputs: {ok: "${{ steps.ping.output.body }}"}
                    """, "{\"url\":\"" + receiver.url("/hook") + "\"}");

            assertThat(run.path("status").stringValue())
                    .as(run.toPrettyString())
                    .isEqualTo("succeeded");
            assertThat(run.at("/output/ok/ok").booleanValue()).isTrue();
            var ping = Runs.step(run, "ping");
            assertThat(ping.path("retries").intValue()).isEqualTo(2);
            assertThat(ping.at("/attempts/0/error/code").stringValue()).isEqualTo("http_status_503");
            assertThat(ping.at("/output/headers/set-cookie").stringValue()).isEqualTo("[redacted]");
            assertThat(run.toString()).doesNotContain("secret");
            assertThat(receiver.received()).hasSize(3);
            var heard = receiver.received().stream()
                    .map(request -> request.headers().get("webhook-id"))
                    .distinct();
            assertThat(heard).hasSize(1).doesNotContainNull();
        }
    }

    @Test
    void aFailureFailsTheRunUnlessItIsTakenUp() {
        var failed = runs.finished("""
                version: 1
                steps:
                  - {id: bad, uses: transform, with: {value: "${{ 1 / (2 - 2) }}"}}
                  - {id: next, needs: [bad], uses: transform, with: {value: 1}}
                  - {id: apart, uses: transform, with: {value: 2}}
                """, "{}");
        var taken = runs.finished("""
                version: 1
                steps:
                  - {id: bad, uses: transform, with: {value: "${{ 1 / (2 - 2) }}"}}
                  - {id: tell, needs: [bad], when: "${{ failed() }}", uses: transform, with: {value: "${{ steps.bad.error.code }}"}}
                outputs: {why: "${{ steps.tell.output }}"}
                """, "{}");

        assertThat(failed.path("status").stringValue()).isEqualTo("failed");
        assertThat(failed.at("/error/step").stringValue()).isEqualTo("bad");
        assertThat(Runs.step(failed, "next").path("status").stringValue()).isEqualTo("skipped");
        assertThat(Runs.step(failed, "apart").path("status").stringValue()).isEqualTo("succeeded");
        assertThat(taken.path("status").stringValue())
                .as(taken.toPrettyString())
                .isEqualTo("succeeded");
        assertThat(taken.at("/output/why").stringValue()).isEqualTo("expression_failed");
    }

    @Test
    void aStepThatItsEndpointRefusesFailsAsThatSays() {
        var run = runs.finished("""
                version: 1
                steps:
                  - {id: page, uses: document.command, with: {document_id: doc_01JB3VQ6R8T4W0X2Y5Z7A9C1D9, command: summarize}}
                """, "{}");

        assertThat(run.path("status").stringValue()).isEqualTo("failed");
        var error = Runs.step(run, "page").path("error");
        assertThat(error.path("code").stringValue()).isEqualTo("document_not_found");
        assertThat(error.path("message").stringValue()).contains("doc_01JB3VQ6R8T4W0X2Y5Z7A9C1D9");
    }

    @Test
    void aPersonDecidesOnce() {
        var path = runs.started(runs.of(ASKS), "{}");
        runs.until(path, "waiting");
        var editor = new Runs(tenant.key(Role.EDITOR));
        var refused = editor.post(path + "/approvals/ask", "{\"decision\":\"approve\"}")
                .send();
        var first = runs.post(path + "/approvals/ask", "{\"decision\":\"approve\",\"comment\":\"yes\"}")
                .send();
        var again =
                runs.post(path + "/approvals/ask", "{\"decision\":\"approve\"}").send();
        var other =
                runs.post(path + "/approvals/ask", "{\"decision\":\"reject\"}").send();
        var run = runs.ended(path);

        assertThat(refused.code()).isEqualTo("insufficient_role");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.code()).isEqualTo("already_decided");
        assertThat(run.at("/output/said").stringValue()).isEqualTo("yes");
        assertThat(Runs.step(run, "ask").at("/approval/decided_by").stringValue())
                .startsWith("key_");
    }

    @Test
    void aRejectionFailsTheStep() {
        var path = runs.started(runs.of(ASKS), "{}");
        runs.until(path, "waiting");
        runs.post(path + "/approvals/ask", "{\"decision\":\"reject\",\"comment\":\"no\"}")
                .send();
        var run = runs.ended(path);

        assertThat(run.at("/error/code").stringValue()).isEqualTo("rejected");
        assertThat(run.at("/error/message").stringValue()).isEqualTo("no");
    }

    @Test
    void aRunIsCancelledWhileItWaits() {
        var path = runs.started(runs.of(ASKS), "{}");
        runs.until(path, "waiting");
        var cancelled = runs.post(path + "/cancel", "").send();
        var run = runs.ended(path);

        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(202);
        assertThat(run.path("status").stringValue()).isEqualTo("cancelled");
        assertThat(Runs.step(run, "ask").path("status").stringValue()).isEqualTo("cancelled");
        assertThat(runs.post(path + "/approvals/ask", "{\"decision\":\"approve\"}")
                        .send()
                        .code())
                .isEqualTo("already_decided");
    }

    @Test
    void aRunEndsAtItsDeadline() {
        var run = runs.finished("""
                version: 1
                timeout: 1s
                steps: [{id: long, uses: wait, with: {duration: 1h}}]
                """, "{}");

        assertThat(run.path("status").stringValue()).isEqualTo("timed_out");
        assertThat(run.at("/error/code").stringValue()).isEqualTo("timed_out");
    }

    @Test
    void aRunWithoutMoneyMakesNoCall() {
        var path = runs.of("""
                version: 1
                budget: {max_cost_usd: "0"}
                steps: [{id: draft, uses: chat.completion, with: {model: local/extractive-1, prompt: "Summarize in one sentence: It rains. It pours."}}]
                """);
        var run = runs.ended(runs.started(path, "{}"));

        assertThat(run.path("status").stringValue()).isEqualTo("budget_exceeded");
        assertThat(Runs.step(run, "draft").path("attempts").size()).isZero();
    }

    @Test
    void aRedriveRepeatsNothingThatIsFinished() {
        var yaml = """
                version: 1
                steps:
                  - {id: good, uses: document.create, with: {title: Kept, content: text}}
                  - {id: bad, needs: [good], uses: transform, with: {value: "${{ 1 / (2 - 2) }}"}}
                outputs: {id: "${{ steps.good.output.document_id }}"}
                """;
        var path = runs.of(yaml);
        var run = runs.started(path, "{}");
        assertThat(runs.ended(run).path("status").stringValue()).isEqualTo("failed");
        var workflow = path.substring("/v1/workflows/".length(), path.length() - "/runs".length());
        var mended = new Workflows(tenant.admin())
                .putYaml(workflow, yaml.replace("2 - 2", "3 - 2"))
                .send();
        assertThat(mended.status()).as(mended.body()).isEqualTo(200);

        var redriven =
                runs.post(run + "/redrive", "{\"version\":2}").keyed("redrive").send();
        var again =
                runs.post(run + "/redrive", "{\"version\":2}").keyed("redrive").send();
        var ended = runs.ended(run);

        assertThat(redriven.status()).as(redriven.body()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(redriven.body());
        assertThat(ended.path("status").stringValue())
                .as(ended.toPrettyString())
                .isEqualTo("succeeded");
        assertThat(ended.path("workflow_version").intValue()).isEqualTo(2);
        assertThat(Runs.step(ended, "good").path("attempts").size()).isEqualTo(1);
        assertThat(Runs.step(ended, "bad").path("attempts").size()).isEqualTo(1);
        assertThat(runs.get("/v1/documents").json().size()).isEqualTo(1);
        assertThat(runs.post(run + "/redrive", "{}")
                        .send()
                        .json()
                        .path("reason")
                        .stringValue())
                .isEqualTo("succeeded");
    }
}
