package com.aresgen.voice.phrases;

import static com.aresgen.voice.phrases.Answers.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.models.answer.AnswerFilters;
import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.ToolCall;
import com.aresgen.models.asking.OutputFormat;
import com.aresgen.voice.phrases.BannedPhrases.Policy;
import com.aresgen.voice.phrases.answer.PhraseAnswerFilter;
import com.aresgen.voice.phrases.answer.PhraseAnswerFilters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every place of an answer that can hold a phrase. */
class PhraseAnswerFilterTest {
    private static final JsonNode SIGNED = Json.MAPPER.readTree("{\"signature\":\"xyz\",\"text\":\"Buy Acme\"}");
    private static final JsonNode CLEAN = Json.MAPPER.readTree("{\"signature\":\"xyz\",\"n\":[1,{\"text\":\"Buy\"}]}");

    @Test
    void allTextsOfAnAnswerAreFiltered() {
        var filter = replaced();
        var custom = new ToolCall(1, "b", "custom", "Acme tool", "{\"\\u0061cme\":\"acme\"}");
        var piece = Answers.whole(
                filter,
                new AnswerPart(
                        "Acme!",
                        "Think of acme",
                        "No acme",
                        List.of(Answers.function(0, "{\"q\":\"\\u0061cme\"}"), custom),
                        List.of(SIGNED, CLEAN),
                        null,
                        Map.of("reasoning_details", SIGNED, "other", CLEAN)));

        assertThat(piece)
                .isEqualTo(new AnswerPart(
                        "it!",
                        "Think of it",
                        "No it",
                        List.of(
                                Answers.function(0, "{\"q\":\"it\"}"),
                                new ToolCall(1, "b", "custom", "it tool", "{\"\\u0061cme\":\"it\"}")),
                        List.of(CLEAN),
                        null,
                        Map.of("other", CLEAN)));
        assertThat(filter.hits()).isEqualTo(6);
    }

    @Test
    void anAnswerWithoutPhrasesIsTheSame() {
        var piece = new AnswerPart(
                "Hello  world",
                "",
                null,
                List.of(new ToolCall(0, "a", "function", "f", "{\"q\": \"\\u0041\"}", Map.of("x", CLEAN))),
                List.of(CLEAN),
                Json.MAPPER.readTree("{\"content\":[],\"refusal\":null}"),
                Map.of("y", CLEAN));

        assertThat(Answers.whole(replaced(), piece)).isEqualTo(piece);
    }

    @Test
    void aTextOfNothingButAPhraseIsEmptyRatherThanAbsent() {
        var filter = Answers.filter(TEXT, Policy.REPLACE, "", List.of("acme"));

        assertThat(Answers.whole(filter, AnswerPart.text("acme"))).isEqualTo(AnswerPart.text(""));
    }

    @Test
    void extrasAreLookedAtAsTheirPartsJoin() {
        var first = AnswerPart.NOTHING.with(Map.of("thoughts", Json.MAPPER.readTree("\"Buy Ac\"")));
        var second = AnswerPart.NOTHING.with(Map.of("thoughts", Json.MAPPER.readTree("\"me\"")));

        assertThat(Answers.streamed(replaced(), List.of(first, second)).extras())
                .isEmpty();
        assertThat(Answers.streamed(replaced(), List.of(first, first)).extras()).hasSize(1);
    }

    @Test
    void aStopEndsEveryText() {
        var filter = stopping();
        var first = filter.part(AnswerPart.calls(Answers.function(0, "{\"a\":[1,\"go")));
        filter.part(AnswerPart.calls(Answers.function(1, "{\"b\":\"acme is")));

        assertThat(first.toolCalls()).hasSize(1);
        assertThat(filter.isOver()).isTrue();
        assertThat(filter.part(AnswerPart.text("more"))).isEqualTo(AnswerPart.NOTHING);
        assertThat(filter.rest().toolCalls())
                .containsExactly(new ToolCall(0, "", "", "", "o\"]}"), new ToolCall(1, "", "", "", "\"}"));
    }

    @Test
    void nothingFollowsAStopInAWholeAnswer() {
        var filter = stopping();
        var piece = new AnswerPart(
                "Buy Acme now",
                null,
                null,
                List.of(Answers.function(0, "{}")),
                List.of(CLEAN),
                null,
                Map.of("x", CLEAN));

        assertThat(Answers.whole(filter, piece)).isEqualTo(AnswerPart.text("Buy "));
        assertThat(filter.isOver()).isTrue();
        assertThat(filter.hits()).isOne();
    }

    @Test
    void aStopAtTheVeryEndIsAStop() {
        var filter = stopping();
        filter.part(AnswerPart.text("Buy Acme"));

        assertThat(filter.isOver()).isFalse();
        assertThat(filter.rest()).isEqualTo(AnswerPart.NOTHING);
        assertThat(filter.isOver()).isTrue();
    }

    /** Whether more of the first text follows is known at the end alone. */
    @Test
    void whatFollowsATextThatEndsInAPhraseIsTheSameInWholeAndStreamedAnswers() {
        var text = AnswerPart.text("Buy Acme");
        var calls = AnswerPart.calls(Answers.function(0, "{\"q\":1}"));
        var whole = Answers.whole(stopping(), AnswerFilters.joined(text, calls));

        assertThat(Answers.streamed(stopping(), List.of(text, calls))).isEqualTo(whole);
        assertThat(whole.content()).isEqualTo("Buy ");
    }

    @Test
    void theFactoryKnowsTheHitsOfTheLastAnswer() {
        var factory =
                new PhraseAnswerFilters(PhraseFilter.of(new BannedPhrases(List.of("acme"), Policy.REPLACE, "it")));
        factory.filters(TEXT).getFirst().part(AnswerPart.text("acme acme "));
        var json = factory.filters(new OutputFormat.JsonObject()).getFirst();
        json.part(AnswerPart.text("{\"a\":\"\\u0061cme\"}"));

        assertThat(factory.hits()).isOne();
        assertThat(new PhraseAnswerFilters(PhraseFilter.of(BannedPhrases.NONE)).filters(TEXT))
                .isEmpty();
    }

    private static PhraseAnswerFilter replaced() {
        return Answers.filter(TEXT, Policy.REPLACE, "it", List.of("acme"));
    }

    private static PhraseAnswerFilter stopping() {
        return Answers.filter(TEXT, Policy.STOP, "", List.of("acme"));
    }
}
