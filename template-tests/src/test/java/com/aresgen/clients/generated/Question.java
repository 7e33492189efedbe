package com.aresgen.clients.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.clients.Rehearsal;
import com.aresgen.clients.ScriptedModel;
import com.aresgen.http.json.Json;

/** What each program in {@code src/test/generators} asks: in a text and an image, with a tool that is to be called. */
final class Question {
    private static final String ASKED = """
            {"messages":[{"role":"user","content":[{"type":"text","text":"How cold is it here?"},
            {"type":"image_url","image_url":{"url":"data:image/png;base64,iVBORw0KGgo=","detail":"low"}}]}],
            "tools":[{"type":"function","function":{"name":"thermometer","parameters":{"type":"object"}}}],
            "tool_choice":{"type":"function","function":{"name":"thermometer"}}}""";

    private Question() {}

    /** The model reads the question as it is written above, and the program prints the arguments of the model's call. */
    static void isAskedBy(Program program) {
        var caller = Rehearsal.of(ScriptedModel.CALLS);

        assertThat(program.as(caller).output()).isEqualToIgnoringNewLines("{\"city\":\"Oslo\"}");
        var asked = caller.upstream().asked().getFirst().json();
        var expected = Json.MAPPER.createObjectNode();
        asked.propertyStream()
                .filter(member -> !member.getKey().equals("model"))
                .forEach(member -> expected.set(member.getKey(), member.getValue()));
        assertThat(expected).isEqualTo(Json.MAPPER.readTree(ASKED));
    }
}
