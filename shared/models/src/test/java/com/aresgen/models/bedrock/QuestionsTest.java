package com.aresgen.models.bedrock;

import static com.aresgen.models.bedrock.BedrockCalls.CLAUDE;
import static com.aresgen.models.bedrock.BedrockCalls.message;
import static com.aresgen.models.bedrock.BedrockCalls.saying;
import static com.aresgen.models.bedrock.BedrockCalls.sent;
import static com.aresgen.models.bedrock.BedrockCalls.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Violation;
import com.aresgen.models.Message;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.failure.InvalidMessages;
import com.aresgen.models.failure.UnsupportedParameter;
import com.aresgen.models.upstream.ServerScript;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The requests to Bedrock, by the bytes that arrive there. */
class QuestionsTest {
    private static final String TOOLS = "[{'type':'function','function':{'name':'now','description':'The time',"
            + "'parameters':{'type':'object','properties':{'zone':{'type':'string','maxLength':40}}}}}]";
    private static final Model ADAPTIVE = BedrockCalls.model("anthropic/claude-opus-4-8");

    @Test
    void sendsSystemMessagesApart() {
        var body = sent(
                CLAUDE,
                saying(
                        new Message("system", "Be brief."),
                        new Message("user", "Hello"),
                        new Message("developer", "In German.")));

        assertThat(body.path("system")).isEqualTo(json("[{'text':'Be brief.'},{'text':'In German.'}]"));
        assertThat(body.path("messages")).isEqualTo(json("[{'role':'user','content':[{'text':'Hello'}]}]"));
    }

    @Test
    void sendsAWholeConversationWithToolsAndImages() {
        var body = sent(
                CLAUDE,
                with(
                        saying(
                                message(
                                        "{'role':'user','content':[{'type':'text','text':'What is it?'},"
                                                + "{'type':'image_url','image_url':{'url':'data:image/jpg;base64,aGVsbG8='}}]}"),
                                message("{'role':'assistant','content':'I look.','tool_calls':["
                                        + "{'id':'a','type':'function','function':{'name':'now','arguments':'{\\'zone\\':\\'CET\\',\\'n\\':1.50}'}},"
                                                .replace("\\'", "\\\"")
                                        + "{'id':'b','type':'function','function':{'name':'now','arguments':''}}]}"),
                                message("{'role':'tool','tool_call_id':'a','content':'Noon'}"),
                                message("{'role':'tool','tool_call_id':'b','content':'One'}"),
                                message("{'role':'user','content':'And?'}")),
                        "tools",
                        TOOLS));

        assertThat(body.path("messages")).isEqualTo(json("""
                [{'role':'user','content':[{'text':'What is it?'},
                   {'image':{'format':'jpeg','source':{'bytes':'aGVsbG8='}}}]},
                 {'role':'assistant','content':[{'text':'I look.'},
                   {'toolUse':{'toolUseId':'a','name':'now','input':{'zone':'CET','n':1.50}}},
                   {'toolUse':{'toolUseId':'b','name':'now','input':{}}}]},
                 {'role':'user','content':[
                   {'toolResult':{'toolUseId':'a','content':[{'text':'Noon'}]}},
                   {'toolResult':{'toolUseId':'b','content':[{'text':'One'}]}},
                   {'text':'And?'}]}]"""));
        assertThat(body.path("toolConfig").path("tools")).isEqualTo(json("""
                [{'toolSpec':{'name':'now','description':'The time','inputSchema':{'json':
                  {'type':'object','properties':{'zone':{'type':'string','maxLength':40}}}}}}]"""));
    }

    @Test
    void asksWithinTheLimitsOfTheModel() {
        var prompt = with(with(BedrockCalls.prompt(), "temperature", "0.2"), "top_p", "0.9");
        var body = sent(
                CLAUDE,
                new Prompt(
                        prompt.messages(),
                        Optional.of(1_000_000),
                        List.of("END"),
                        prompt.options(),
                        prompt.deadlines()));

        assertThat(body.path("inferenceConfig"))
                .isEqualTo(json("{'maxTokens':64000,'temperature':0.2,'topP':0.9,'stopSequences':['END']}"));
        assertThat(sent(ADAPTIVE, with(BedrockCalls.prompt(), "temperature", "1"))
                        .path("inferenceConfig"))
                .as("a model that refuses even the default")
                .isEqualTo(json("{}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'auto' | {'auto':{}}",
                "'required' | {'any':{}}",
                "{'type':'function','function':{'name':'now'}} | {'tool':{'name':'now'}}"
            })
    void leavesTheChoiceOfTools(String choice, String sent) {
        // The CSV reader strips the quotes of a bare word.
        var json = choice.startsWith("{") ? choice : "'" + choice.replace("'", "") + "'";
        var body = sent(CLAUDE, with(with(BedrockCalls.prompt(), "tools", TOOLS), "tool_choice", json));

        assertThat(body.path("toolConfig").path("toolChoice")).isEqualTo(json(sent));
    }

    @Test
    void keepsToolsFromAModelThatMayCallNone() {
        var body = sent(CLAUDE, with(with(BedrockCalls.prompt(), "tools", TOOLS), "tool_choice", "'none'"));

        assertThat(body.has("toolConfig")).isFalse();
    }

    @Test
    void asksForAFormByAToolThatHasToBeCalled() {
        var format = "{'type':'json_schema','json_schema':{'name':'x','schema':{'type':'object'}}}";
        var alone = sent(CLAUDE, with(BedrockCalls.prompt(), "response_format", format))
                .path("toolConfig");
        var besides = sent(CLAUDE, with(with(BedrockCalls.prompt(), "tools", TOOLS), "response_format", format))
                .path("toolConfig");

        assertThat(alone.path("toolChoice")).isEqualTo(json("{'tool':{'name':'give_the_answer'}}"));
        assertThat(alone.at("/tools/0/toolSpec/inputSchema/json")).isEqualTo(json("{'type':'object'}"));
        assertThat(besides.path("toolChoice"))
                .as("a tool of the caller, or the answer")
                .isEqualTo(json("{'any':{}}"));
        assertThat(besides.path("tools")).hasSize(2);
    }

    @Test
    void leavesOutAnEmptyAnswer() {
        var sent = BedrockCalls.sent(
                CLAUDE,
                saying(
                        new Message("user", "Hm?"),
                        message("{'role':'assistant','content':''}"),
                        new Message("user", "Well?")));

        assertThat(sent.path("messages")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'role':'user','content':[{'type':'image_url','image_url':{'url':'https://x.org/a.png'}}]} | /messages/0/content/0/image_url/url | nothing is fetched",
                "{'role':'user','content':[{'type':'image_url','image_url':{'url':'data:image/png;base64,a'}}]} | /messages/0/content/0/image_url/url | base64",
                "{'role':'assistant','tool_calls':[{'id':'a','type':'function','function':{'name':'f','arguments':'[]'}}]} | /messages/0/tool_calls/0/function/arguments | JSON object",
                "{'role':'assistant','tool_calls':[{'id':'a','type':'custom','custom':{'name':'f','input':'x'}}]} | /messages/0/tool_calls/0 | function"
            })
    void refusesMessagesThatConverseCannotExpress(String message, String pointer, String detail) {
        var failure = refusal(CLAUDE, saying(message(message.replace("''", "'"))));

        assertThat(((InvalidMessages) failure).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo(pointer);
            assertThat(violation.detail()).contains(detail);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tools | [{'type':'custom','custom':{'name':'x'}}]",
                "tool_choice | {'type':'allowed_tools'}",
                "reasoning_effort | \"extreme\""
            })
    void refusesFieldsThatItCannotHonour(String field, String value) {
        var prompt = with(with(BedrockCalls.prompt(), "tools", TOOLS), field, value);

        assertThat(((UnsupportedParameter) refusal(CLAUDE, prompt)).violations())
                .extracting(Violation::pointer)
                .containsExactly("/" + field);
    }

    @Test
    void refusesThoughtWhereAFamilyHasNoWordForIt() {
        var prompt = with(BedrockCalls.prompt(), "reasoning_effort", "'low'");

        assertThat(refusal(BedrockCalls.model("deepseek/deepseek-r1"), prompt).toString())
                .contains("/reasoning_effort", "deepseek/deepseek-r1 does not take");
    }

    private static Failure refusal(Model model, Prompt prompt) {
        BedrockCalls.UPSTREAM.play(ServerScript.json(500, "{}"));
        var completion = BedrockCalls.provider().complete(model, prompt);
        assertThat(BedrockCalls.UPSTREAM.asked()).as("nothing is sent").isEmpty();
        return ((Completion.Declined) completion).failure();
    }

    private static JsonNode json(String text) {
        return Json.MAPPER.readTree(text.replace('\'', '"'));
    }
}
