package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.upstream.ServerScript;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Commands that cannot be run: no model is asked, and nothing is written. */
final class RefusedCommandsTest {
    private static final String FIRST = "It's late. The sea is wide. It's late.";
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Documents caller = new Documents(tenant.admin());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422 | unknown_command        | {\"command\":\"rewrit\"}",
                "422 | validation_failed      | {}",
                "422 | validation_failed      | {\"command\":\"rewrite\",\"base_revision\":1}",
                "422 | unknown_field          | {\"command\":\"rewrite\",\"tone\":\"formal\"}",
                "422 | selection_out_of_range | {\"command\":\"summarize\",\"selection\":{\"start\":0,\"end\":39}}",
                "422 | selection_out_of_range | {\"command\":\"summarize\",\"selection\":{\"start\":5,\"end\":5}}",
                "422 | selection_out_of_range | {\"command\":\"summarize\",\"selection\":{\"start\":6,\"end\":5}}",
                "422 | selection_out_of_range | {\"command\":\"summarize\",\"selection\":{\"start\":-1,\"end\":5}}",
                "422 | selection_out_of_range | {\"command\":\"summarize\",\"selection\":{\"start\":10,\"end\":11}}",
                "422 | missing_sources        | {\"command\":\"cite\"}",
                "422 | missing_sources        | {\"command\":\"cite\",\"params\":{\"sources\":[]}}",
                "404 | knowledge_base_not_found | {\"command\":\"cite\",\"params\":{\"knowledge_base\":\"kb_x\"}}",
                "422 | unsupported_language   | {\"command\":\"translate\",\"params\":{\"target_language\":\"klingon!\"}}",
                "422 | unsupported_language   | {\"command\":\"translate\",\"params\":{\"target_language\":\"qqq-XX-YY-ZZ\"}}",
                "422 | model_lacks_capability | {\"command\":\"expand\",\"model\":\"local/extractive-1\"}",
                "422 | model_lacks_capability | {\"command\":\"summarize\",\"instructions\":\"Be kind\",\"model\":\"local/extractive-1\"}",
                "404 | model_not_found        | {\"command\":\"rewrite\",\"model\":\"nobody/nothing\"}",
                "404 | voice_not_found        | {\"command\":\"rewrite\",\"voice_id\":\"voi_x\"}",
                "402 | budget_exceeded        | {\"command\":\"rewrite\",\"model\":\"anthropic/claude-haiku-4-5\",\"max_cost_usd\":0}",
            })
    void isRefusedWithItsCode(int status, String code, String body) {
        RunningApi.eu().upstream().play(ServerScript.json(500, "{}"));
        var document = caller.created(FIRST);
        for (var stream : new boolean[] {false, true}) {
            var asked = stream ? body.replaceFirst("}$", (body.equals("{}") ? "" : ",") + "\"stream\":true}") : body;
            var reply = document.command(asked).send();
            assertThat(reply.code()).as(reply.body()).isEqualTo(code);
            assertThat(reply.status()).isEqualTo(status);
        }
        assertThat(RunningApi.eu().upstream().asked()).isEmpty();
        assertThat(document.revision()).isZero();
    }

    @Test
    void aMisspeltCommandIsAnsweredWithTheOneThatIsMeant() {
        var reply = caller.created(FIRST).command("""
                {"command":"sumarize"}""").send();
        assertThat(reply.body()).contains("did you mean summarize");
        assertThat(Documents.pointers(reply)).containsExactly("/command");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void anEmptyDocumentHasNothingToWorkOn(String text) {
        var reply = caller.created(text).command("""
                {"command":"summarize"}""").send();
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("empty_document");
    }

    @Test
    void aQuoteThatIsNotThereIsAnsweredWithTheNearest() {
        var reply = quoted("The see is wide.");

        assertThat(reply.path("code").stringValue()).isEqualTo("quote_not_found");
        var nearest = reply.path("nearest");
        assertThat(nearest.path("text").stringValue()).isEqualTo("The sea is wide");
        assertThat(FIRST.substring(
                        nearest.path("start").intValue(), nearest.path("end").intValue()))
                .isEqualTo("The sea is wide");
    }

    @Test
    void aQuoteThatIsThereTwiceIsAnsweredWithItsPlaces() {
        var reply = quoted("It's late.");

        assertThat(reply.path("code").stringValue()).isEqualTo("quote_ambiguous");
        assertThat(reply.path("positions").valueStream().map(JsonNode::toString))
                .containsExactly("{\"start\":0,\"end\":10}", "{\"start\":28,\"end\":38}");
    }

    private JsonNode quoted(String exact) {
        var reply = caller.created(FIRST).command("""
                {"command":"summarize","selection":{"quote":{"exact":"%s"}}}""".formatted(exact)).send();
        assertThat(reply.status()).isEqualTo(422);
        return reply.json();
    }
}
