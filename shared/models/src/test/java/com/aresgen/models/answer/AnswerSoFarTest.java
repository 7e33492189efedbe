package com.aresgen.models.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswerSoFarTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final AnswerSoFar soFar = new AnswerSoFar();

    @Test
    void isEmptyAtFirst() {
        assertThat(soFar.piece().isEmpty()).isTrue();
    }

    @Test
    void textsAreJoinedEachForItself() {
        soFar.add(part("Hel", "thi", null));
        soFar.add(part("lo", "nk", "no"));

        assertThat(soFar.piece()).isEqualTo(part("Hello", "think", "no"));
    }

    @Test
    void callsAreJoinedByTheirIndex() {
        soFar.add(AnswerPart.calls(new ToolCall(1, "b", "function", "g", "{")));
        soFar.add(AnswerPart.calls(new ToolCall(0, "a", "function", "f", "{}"), new ToolCall(1, "", "", "", "}")));

        assertThat(soFar.piece().toolCalls())
                .containsExactly(
                        new ToolCall(0, "a", "function", "f", "{}"), new ToolCall(1, "b", "function", "g", "{}"));
    }

    @Test
    void listsGrow() {
        for (var token : List.of("a", "b")) {
            soFar.add(new AnswerPart(
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(JSON.readTree("{\"url\":\"" + token + "\"}")),
                    JSON.readTree("{\"content\":[{\"token\":\"" + token + "\"}]}"),
                    Map.of()));
        }

        assertThat(soFar.piece().annotations()).hasSize(2);
        assertThat(soFar.piece().logprobs()).hasToString("{\"content\":[{\"token\":\"a\"},{\"token\":\"b\"}]}");
    }

    @Test
    void membersThatNoFormatDefinesAreJoinedAsOpenAiJoinsDeltas() {
        extra("""
                {"signature": "ab", "reasoning_details": [
                  {"index": 0, "type": "reasoning.text", "id": "r", "text": "Hm"}]}""");
        extra("""
                {"signature": "cd", "reasoning_details": [
                  {"index": 0, "type": "reasoning.text", "id": "r", "text": "m.", "signature": "s"},
                  {"index": 1, "type": "reasoning.encrypted", "data": "xyz"}]}""");
        extra("""
                {"extra_content": {"google": {"thought_signature": "t"}}}""");

        assertThat(soFar.piece().extras().get("signature")).hasToString("\"abcd\"");
        assertThat(soFar.piece().extras().get("reasoning_details")).isEqualTo(JSON.readTree("""
                [{"index": 0, "type": "reasoning.text", "id": "r", "text": "Hmm.", "signature": "s"},
                 {"index": 1, "type": "reasoning.encrypted", "data": "xyz"}]"""));
        assertThat(soFar.piece().extras().get("extra_content"))
                .hasToString("{\"google\":{\"thought_signature\":\"t\"}}");
    }

    private void extra(String members) {
        var extras = new LinkedHashMap<String, JsonNode>();
        JSON.readTree(members).forEachEntry(extras::put);
        soFar.add(AnswerPart.NOTHING.with(extras));
    }

    private static AnswerPart part(String content, String reasoning, @Nullable String refusal) {
        return new AnswerPart(content, reasoning, refusal, List.of(), List.of(), null, Map.of());
    }
}
