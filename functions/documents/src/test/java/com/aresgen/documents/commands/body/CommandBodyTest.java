package com.aresgen.documents.commands.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.body.Fields;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandBodyTest {
    @Test
    void aCommandHasDefaults() {
        var body = read("{\"command\":\"summarize\"}");

        assertThat(body)
                .isEqualTo(new CommandBody(
                        Command.SUMMARIZE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Params.Summarize(SummaryLength.MEDIUM, Optional.empty(), Placement.NONE),
                        Mode.APPLY,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty()));
    }

    @Test
    void allMembersAreRead() {
        var body = read("""
                {"command":"rewrite","selection":{"quote":{"exact":"a\\r\\nb","prefix":"p","suffix":"s"}},"base_revision":7,
                 "instructions":"Shorter.","params":{"tone":"formal","keep_meaning":false,"placement":"after"},"mode":"suggest",
                 "voice_id":"voi_1@3","model":"remote/x","stream":true,"max_cost_usd":0.25}""");

        assertThat(body)
                .isEqualTo(new CommandBody(
                        Command.REWRITE,
                        Optional.of(new Selection.Quote("a\nb", Optional.of("p"), Optional.of("s"))),
                        Optional.of(7L),
                        Optional.of("Shorter."),
                        new Params.Rewrite(Optional.of("formal"), false, Placement.AFTER),
                        Mode.SUGGEST,
                        Optional.of("voi_1@3"),
                        Optional.of("remote/x"),
                        true,
                        Optional.of(new BigDecimal("0.25"))));
    }

    @ParameterizedTest
    @CsvSource({"outline,NONE", "summarize,NONE", "expand,REPLACE", "rewrite,REPLACE"})
    void eachCommandHasItsUsualPlacement(String command, Placement placement) {
        assertThat(read("{\"command\":\"" + command + "\"}").params().placement())
                .isEqualTo(placement);
    }

    @Test
    void aLoneUnknownCommandHasItsOwnCode() {
        var fields = fields("{\"command\":\"sumarize\",\"params\":{\"anything\":1}}");
        CommandBody.read(fields);
        fields.refuseUnknown();

        var failure = CommandBody.refusal(fields.violations());
        assertThat(failure.problem()).isEqualTo(Problem.UNKNOWN_COMMAND);
        assertThat(failure.detail())
                .contains("outline, expand, summarize, rewrite, cite, translate", "did you mean summarize?");
    }

    @Test
    void anUnknownCommandWithAnotherFaultIsAnInvalidBody() {
        var violations = violations("{\"command\":\"x\",\"mode\":\"maybe\"}");

        assertThat(violations).extracting(Violation::pointer).containsExactly("/command", "/mode");
        assertThat(CommandBody.refusal(violations).problem()).isEqualTo(Problem.VALIDATION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xx", "english", "de_DE", "und", "de-x", "q"})
    void aMalformedOrUnknownLanguageIsUnsupported(String tag) {
        var violations = violations("{\"command\":\"translate\",\"params\":{\"target_language\":\"" + tag + "\"}}");

        assertThat(violations).extracting(Violation::pointer).containsExactly("/params/target_language");
        assertThat(CommandBody.refusal(violations).problem()).isEqualTo(Problem.UNSUPPORTED_LANGUAGE);
    }

    @ParameterizedTest
    @CsvSource({"de,de", "PT-br,pt-BR", "zh-hant-tw,zh-Hant-TW", "fil,fil", "haw,haw", "iw,he"})
    void aLanguageIsCanonical(String tag, String canonical) {
        var params = read("{\"command\":\"translate\",\"params\":{\"target_language\":\"" + tag + "\"}}")
                .params();

        assertThat(((Params.Translate) params).targetLanguage()).isEqualTo(canonical);
    }

    @Test
    void aTranslationNeedsItsLanguage() {
        assertThat(violations("{\"command\":\"translate\"}"))
                .containsExactly(new Violation("/params/target_language", "required", "is required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"command\":\"cite\"}", "{\"command\":\"cite\",\"params\":{\"sources\":[]}}"})
    void citingWithoutSourcesHasItsOwnCode(String json) {
        var violations = violations(json);

        assertThat(violations).extracting(Violation::pointer).containsExactly("/params/sources");
        assertThat(CommandBody.refusal(violations).problem()).isEqualTo(Problem.MISSING_SOURCES);
    }

    @Test
    void aKnowledgeBaseTakesThePlaceOfSources() {
        assertThat(violations("{\"command\":\"cite\",\"params\":{\"knowledge_base\":\"kb_1\"}}"))
                .isEmpty();
        assertThat(violations("""
                {"command":"cite","params":{"knowledge_base":"kb_1","sources":[{"id":"s","text":"A text."}]}}"""))
                .containsExactly(new Violation(
                        "/params/sources", "invalid_value", "must not be there together with knowledge_base"));
    }

    @Test
    void everyFaultOfASourceIsNoted() {
        var violations = violations("""
                {"command":"cite","params":{"style":"harvard","placement":"before","sources":[
                  {"id":"a","text":"x"}, {"id":"a","text":" "}, {"text":"y","url":"javascript:alert(1)"},
                  {"id":"d","text":"z","published":"2024-13","authors":["Woolf, Virginia", 1]}, 5,
                  {"id":"e","text":"z","title":"a\\u0000b","publisher":"\\ud800"}]}}""");

        assertThat(violations)
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder(
                        "/params/sources/1/id",
                        "/params/sources/1/text",
                        "/params/sources/2/id",
                        "/params/sources/2/url",
                        "/params/sources/3/published",
                        "/params/sources/3/authors/1",
                        "/params/sources/4",
                        "/params/sources/5/title",
                        "/params/sources/5/publisher",
                        "/params/style",
                        "/params/placement");
    }

    @Test
    void sourcesAreBounded() {
        var many = "{\"id\":\"a\",\"text\":\"x\"},".repeat(21);
        var large = "x".repeat(600_000);

        assertThat(violations("{\"command\":\"cite\",\"params\":{\"sources\":[" + many + "1]}}"))
                .extracting(Violation::code)
                .containsExactly("too_many");
        assertThat(violations("{\"command\":\"cite\",\"params\":{\"sources\":[{\"id\":\"a\",\"text\":\"" + large
                        + "\"},{\"id\":\"b\",\"text\":\"" + large + "\"}]}}"))
                .extracting(Violation::code)
                .containsExactly("too_long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"start\":1}|/selection/end",
                "{}|/selection/start",
                "{\"quote\":{}}|/selection/quote/exact",
                "{\"quote\":{\"exact\":\"\"}}|/selection/quote/exact",
                "{\"start\":1,\"end\":2,\"quote\":{\"exact\":\"x\"}}|/selection/quote",
                "{\"start\":1.5,\"end\":2}|/selection/start"
            })
    void aSelectionIsARangeOrAQuote(String selection, String pointer) {
        assertThat(violations("{\"command\":\"outline\",\"selection\":" + selection + "}"))
                .extracting(Violation::pointer)
                .contains(pointer);
    }

    @Test
    void instructionsAreBoundedInCharacters() {
        read("{\"command\":\"rewrite\",\"instructions\":\"" + "😀".repeat(4_000) + "\"}");

        assertThat(violations("{\"command\":\"rewrite\",\"instructions\":\"" + "x".repeat(4_001) + "\"}"))
                .extracting(Violation::pointer)
                .containsExactly("/instructions");
    }

    @Test
    void paramsOfAnotherCommandAreUnknownFields() {
        var fields = fields("{\"command\":\"outline\",\"params\":{\"tone\":\"formal\",\"depth\":2}}");
        CommandBody.read(fields);
        fields.refuseUnknown();

        assertThat(fields.violations()).extracting(Violation::pointer).containsExactly("/params/tone");
    }

    private static CommandBody read(String json) {
        var fields = fields(json);
        var body = CommandBody.read(fields);
        assertThat(fields.violations()).isEmpty();
        return body;
    }

    private static List<Violation> violations(String json) {
        var fields = fields(json);
        CommandBody.read(fields);
        return fields.violations();
    }

    private static Fields fields(String json) {
        return Fields.of(Json.MAPPER.readTree(json));
    }
}
