package com.aresgen.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.RunningApi;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Runs as callers start and read them. */
class RunningTest {
    private static final String BRANCHES = """
            version: 1
            inputs: {type: object, required: [n], properties: {n: {type: integer}}}
            steps:
              - {id: a, uses: transform, with: {value: "${{ inputs.n }}"}}
              - {id: b, needs: [a], uses: transform, with: {value: "${{ steps.a.output + 1 }}"}}
              - {id: c, needs: [a], uses: wait, with: {duration: 100ms}}
              - {id: d, needs: [b, c], uses: transform, with: {value: {"sum": "${{ steps.a.output + steps.b.output }}", "text": "n=${{ inputs.n }}"}}}
            outputs: {all: "${{ steps.d.output }}"}
            """;

    private final Runs runs = new Runs(RunningApi.eu().newTenant().admin());

    @Test
    void endWithTheirOutputsAndEveryStep() {
        var run = runs.finished(BRANCHES, "{\"n\":3}");

        assertThat(run.path("status").stringValue()).as(run.toPrettyString()).isEqualTo("succeeded");
        assertThat(run.path("output")).isEqualTo(Runs.json("{\"all\":{\"sum\":7,\"text\":\"n=3\"}}"));
        assertThat(run.path("steps").size()).isEqualTo(4);
        assertThat(run.path("steps")).allSatisfy(step -> {
            assertThat(step.path("status").stringValue()).isEqualTo("succeeded");
            assertThat(step.path("attempts").size()).isEqualTo(1);
        });
        assertThat(run.path("cost_usd").stringValue()).isEqualTo("0");
        assertThat(run.path("finished_at").isString()).isTrue();
        assertThat(Runs.step(run, "a").path("needs")).isEqualTo(Runs.json("[]"));
        assertThat(Runs.step(run, "d").path("needs")).isEqualTo(Runs.json("[\"b\",\"c\"]"));
    }

    @Test
    void areWaitedForWhereTheCallerPrefersIt() {
        var path = runs.of(BRANCHES);
        var first = runs.post(path, "{\"inputs\":{\"n\":1}}")
                .header("Prefer", "wait=20")
                .keyed("waits")
                .send();
        var again = runs.post(path, "{\"inputs\":{\"n\":1}}")
                .header("Prefer", "wait=20")
                .keyed("waits")
                .send();

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.header("Preference-Applied")).isEqualTo("wait=20");
        assertThat(first.json().path("status").asString("")).as(first.body()).isEqualTo("succeeded");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(runs.get(path).json().size()).isEqualTo(1);
    }

    @Test
    void areKnownByAnEntityTag() {
        var path = runs.started(runs.of(BRANCHES), "{\"n\":1}");
        runs.ended(path);
        var run = runs.get(path);
        var known = RunningApi.eu()
                .http()
                .get(path + "?wait=25")
                .header("If-None-Match", run.header("ETag"))
                .as(runs.key())
                .send();

        assertThat(known.status()).isEqualTo(304);
    }

    @Test
    void doNothingWhenTheyAreDry() {
        var path = runs.of(BRANCHES);
        var plan = runs.post(path, "{\"inputs\":{\"n\":1},\"dry_run\":true}").send();

        assertThat(plan.status()).as(plan.body()).isEqualTo(200);
        assertThat(plan.json().path("steps").size()).isEqualTo(4);
        assertThat(plan.json().path("estimated_cost_usd").path("max").stringValue())
                .isEqualTo("0");
        assertThat(runs.get(path).json().size()).isZero();
    }

    @Test
    void refuseInputsThatTheSchemaRefuses() {
        var refused =
                runs.post(runs.of(BRANCHES), "{\"inputs\":{\"n\":\"one\"}}").send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").stringValue()).isEqualTo("/inputs/n");
    }

    @Test
    void runAStepForEachItemAndKeepTheirOrder() {
        var run = runs.finished("""
                version: 1
                steps:
                  - id: each
                    for_each: {items: "${{ [5, 4, 0, 2] }}", max_concurrency: 2, on_item_error: continue}
                    uses: transform
                    with: {value: "${{ 20 / item + index }}"}
                outputs: {all: "${{ steps.each.output }}"}
                """, "{}");

        assertThat(run.path("status").stringValue()).as(run.toPrettyString()).isEqualTo("succeeded");
        assertThat(run.at("/output/all")).isEqualTo(Runs.json("[4,6,null,13]"));
        var each = Runs.step(run, "each");
        assertThat(each.path("children").size()).isEqualTo(4);
        assertThat(each.at("/children/2/error/code").stringValue()).isEqualTo("expression_failed");
    }

    @Test
    void showLargeOutputsAsReferences() {
        var run = runs.finished("""
                version: 1
                steps:
                  - {id: big, uses: transform, with: {value: "${{ [1,2,3,4,5,6,7,8,9,10].map(i, [1,2,3,4,5,6,7,8,9,10].map(j, [1,2,3,4,5,6,7,8,9,10].map(k, 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz'))) }}"}}
                  - {id: size, needs: [big], uses: transform, with: {value: "${{ size(steps.big.output) }}"}}
                outputs: {size: "${{ steps.size.output }}"}
                """, "{}");

        assertThat(run.at("/output/size").intValue()).as(run.toPrettyString()).isEqualTo(10);
        var output = Runs.step(run, "big").path("output");
        var whole = runs.get(output.path("$ref").stringValue());
        assertThat(whole.status()).isEqualTo(200);
        assertThat(output.path("bytes").longValue())
                .isEqualTo(whole.body().length())
                .isGreaterThan(50_000);
        assertThat(whole.json().size()).isEqualTo(10);
    }

    @Test
    void makeDocumentsOnce() {
        var run = runs.finished("""
                version: 1
                steps:
                  - {id: draft, uses: chat.completion, with: {model: local/extractive-1, prompt: "Summarize in one sentence: The heron stands still for an hour. Then it strikes once, and eats."}}
                  - {id: page, needs: [draft], uses: document.create, with: {title: Heron, content: "${{ steps.draft.output.text }}"}}
                outputs: {id: "${{ steps.page.output.document_id }}", words: "${{ steps.page.output.word_count }}"}
                """, "{}");

        assertThat(run.path("status").stringValue()).as(run.toPrettyString()).isEqualTo("succeeded");
        var document =
                runs.get("/v1/documents/" + run.at("/output/id").stringValue()).json();
        assertThat(document.path("content").stringValue())
                .isEqualTo(Runs.step(run, "draft").at("/output/text").stringValue());
        assertThat(runs.get("/v1/documents").json().size()).isEqualTo(1);
        assertThat(tokens(run)).isEqualTo(tokens(Runs.step(run, "draft"))).isPositive();
    }

    private static int tokens(JsonNode node) {
        return node.at("/tokens/prompt").intValue();
    }

    @Test
    void areUnknownToAnotherWorkspaceAndUnderAnotherWorkflow() {
        var path = runs.started(runs.of(BRANCHES), "{\"n\":1}");
        var run = path.substring(path.lastIndexOf('/'));
        var stranger = new Runs(RunningApi.eu().newTenant().admin());

        assertThat(stranger.get(path).code()).isEqualTo("run_not_found");
        assertThat(runs.get(runs.of(BRANCHES) + run).code()).isEqualTo("run_not_found");
    }
}
