package com.aresgen.models.bedrock;

import static com.aresgen.models.bedrock.BedrockCalls.CLAUDE;
import static com.aresgen.models.bedrock.BedrockCalls.message;
import static com.aresgen.models.bedrock.BedrockCalls.saying;
import static com.aresgen.models.bedrock.BedrockCalls.sent;
import static com.aresgen.models.bedrock.BedrockCalls.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.models.Message;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.upstream.BedrockWire;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a model is asked to think, and gets the thoughts back that it had before a tool's call. */
class ThoughtsTest {
    private static final String TOOLS = "[{'type':'function','function':{'name':'now','description':'The time',"
            + "'parameters':{'type':'object','properties':{'zone':{'type':'string','maxLength':40}}}}}]";
    private static final Model ADAPTIVE = BedrockCalls.model("anthropic/claude-opus-4-8");

    @Test
    void asksForThoughtInTheWordsOfTheFamily() {
        var prompt = with(BedrockCalls.prompt(), "reasoning_effort", "'medium'");
        var short_ = new Prompt(prompt.messages(), Optional.of(4000), List.of(), prompt.options(), prompt.deadlines());

        assertThat(additional(CLAUDE, prompt)).isEqualTo(json("{'thinking':{'type':'enabled','budget_tokens':8192}}"));
        assertThat(additional(CLAUDE, short_)).isEqualTo(json("{'thinking':{'type':'enabled','budget_tokens':2000}}"));
        assertThat(additional(ADAPTIVE, prompt))
                .isEqualTo(json("{'thinking':{'type':'adaptive'},'output_config':{'effort':'medium'}}"));
        assertThat(additional(CLAUDE, with(BedrockCalls.prompt(), "reasoning_effort", "'none'")))
                .isEqualTo(json("null").path("x"));
    }

    @Test
    void thinksAfterAToolWithTheSignedThoughtsThatCalledIt() {
        var prompt = with(
                with(
                        saying(
                                new Message("user", "When?"),
                                message(
                                        "{'role':'assistant','content':null,'reasoning_content':'Hm.',"
                                                + "'reasoning_details':[{'index':0,'type':'reasoning.text','text':'Hm.','signature':'s'},"
                                                + "{'index':1,'type':'reasoning.encrypted','data':'AAE='}],"
                                                + "'tool_calls':[{'id':'a','type':'function','function':{'name':'now','arguments':'{}'}}]}"),
                                message("{'role':'tool','tool_call_id':'a','content':'Noon'}")),
                        "tools",
                        TOOLS),
                "reasoning_effort",
                "'high'");
        var sent = BedrockCalls.sent(CLAUDE, prompt);

        assertThat(sent.has("additionalModelRequestFields")).isTrue();
        assertThat(sent.at("/messages/1/content/0"))
                .isEqualTo(json("{'reasoningContent':{'reasoningText':{'text':'Hm.','signature':'s'}}}"));
        assertThat(sent.at("/messages/1/content/1")).isEqualTo(json("{'reasoningContent':{'redactedContent':'AAE='}}"));
        assertThat(sent.at("/messages/1/content/2").has("toolUse")).isTrue();
        assertThat(BedrockCalls.sent(CLAUDE, with(prompt, "reasoning_effort", "'none'"))
                        .at("/messages/1/content/0")
                        .has("toolUse"))
                .as("a model that does not think now takes no thoughts")
                .isTrue();
    }

    @Test
    void doesNotThinkBetweenAToolAndItsUseAndSaysSo() {
        var prompt = with(
                with(
                        saying(
                                new Message("user", "When?"),
                                message("{'role':'assistant','content':null,'tool_calls':[{'id':'a','type':'function',"
                                        + "'function':{'name':'now','arguments':'{}'}}]}"),
                                message("{'role':'tool','tool_call_id':'a','content':'Noon'}")),
                        "tools",
                        TOOLS),
                "reasoning_effort",
                "'high'");
        var completion = BedrockCalls.complete(
                CLAUDE, prompt, BedrockWire.answer("{\"text\":\"Noon.\"}", "end_turn", BedrockCalls.USAGE));

        assertThat(((Completion.Answered) completion).warnings()).containsExactly(Reasoning.UNSIGNED);
        assertThat(BedrockCalls.UPSTREAM.asked().getFirst().json().has("additionalModelRequestFields"))
                .isFalse();
    }

    private static JsonNode additional(Model model, Prompt prompt) {
        return sent(model, prompt).path("additionalModelRequestFields");
    }

    private static JsonNode json(String text) {
        return Json.MAPPER.readTree(text.replace('\'', '"'));
    }
}
