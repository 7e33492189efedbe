package com.aresgen.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
        soFar.add(new AnswerPart("Hel", "thi", null, List.of(), List.of(), null));
        soFar.add(new AnswerPart("lo", "nk", "no", List.of(), List.of(), null));

        assertThat(soFar.piece()).isEqualTo(new AnswerPart("Hello", "think", "no", List.of(), List.of(), null));
    }

    @Test
    void callsAreJoinedByTheirIndex() {
        soFar.add(calls(new ToolCall(1, "b", "function", "g", "{")));
        soFar.add(calls(new ToolCall(0, "a", "function", "f", "{}"), new ToolCall(1, "", "", "", "}")));

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
                    JSON.readTree("{\"content\":[{\"token\":\"" + token + "\"}]}")));
        }

        assertThat(soFar.piece().annotations()).hasSize(2);
        assertThat(soFar.piece().logprobs()).hasToString("{\"content\":[{\"token\":\"a\"},{\"token\":\"b\"}]}");
    }

    private static AnswerPart calls(ToolCall... calls) {
        return new AnswerPart(null, null, null, List.of(calls), List.of(), null);
    }
}
