package com.aresgen.models.bedrock;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.Region;
import com.aresgen.models.ChatProvider;
import com.aresgen.models.Deadlines;
import com.aresgen.models.Message;
import com.aresgen.models.ModelOption;
import com.aresgen.models.Prompt;
import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.catalogue.Catalogue;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.upstream.AnswerEvents;
import com.aresgen.models.upstream.BedrockWire;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.models.upstream.Upstream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import tools.jackson.databind.JsonNode;

/** Prompts for the tests, both ways of calling, and the double of Bedrock that all of them call. */
final class BedrockCalls {
    static final Upstream UPSTREAM = Upstream.playing();
    static final Model CLAUDE = model("anthropic/claude-haiku-4-5");
    static final String USAGE = "{\"inputTokens\":9,\"outputTokens\":5,\"totalTokens\":14}";

    /** Small, so that tests wait seconds at most; well above the pauses of their scripts, also on a busy machine. */
    private static final BedrockLimits SMALL =
            new BedrockLimits(Duration.ofMillis(600), Duration.ofMillis(1_500), Duration.ofMillis(100), 100_000);

    private static final BedrockRuntimeAsyncClient CLIENT = client(UPSTREAM.address());

    private BedrockCalls() {}

    static Model model(String id) {
        return Catalogue.load().find(id).orElseThrow();
    }

    static ChatProvider provider() {
        return new Bedrock(CLIENT, Region.EU, InstantSource.system(), SMALL);
    }

    /** With the limits of the deployed API. */
    static ChatProvider patient() {
        return new Bedrock(CLIENT, Region.EU, InstantSource.system(), BedrockLimits.STANDARD);
    }

    static ChatProvider unreachable() {
        return new Bedrock(client("http://localhost:1"), Region.EU, InstantSource.system(), SMALL);
    }

    private static BedrockRuntimeAsyncClient client(String address) {
        return client(address, BedrockClient.connections());
    }

    static BedrockRuntimeAsyncClient client(String address, SdkAsyncHttpClient connections) {
        return BedrockClient.open(
                BedrockRuntimeAsyncClient.builder()
                        .region(software.amazon.awssdk.regions.Region.EU_CENTRAL_1)
                        .endpointOverride(URI.create(address))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret"))),
                connections);
    }

    static Prompt prompt() {
        return new Prompt(
                List.of(new Message("user", "Say hello.")),
                Optional.empty(),
                List.of(),
                Map.of(),
                Deadlines.of(InstantSource.system().instant().plusSeconds(20)));
    }

    /** The same with other messages. */
    static Prompt saying(Message... messages) {
        return new Prompt(List.of(messages), Optional.empty(), List.of(), Map.of(), prompt().deadlines());
    }

    /** A message as OpenAI's clients write it. */
    static Message message(String json) {
        var body = Json.MAPPER.readTree(json.replace('\'', '"'));
        var content = body.path("content");
        return new Message(body.path("role").asString(), content.isString() ? content.stringValue() : "", body);
    }

    static Prompt with(Prompt prompt, String option, String json) {
        var options = new HashMap<>(prompt.options());
        options.put(
                ModelOption.valueOf(option.toUpperCase(Locale.ROOT)), Json.MAPPER.readTree(json.replace('\'', '"')));
        return new Prompt(prompt.messages(), prompt.maxTokens(), prompt.stop(), options, prompt.deadlines());
    }

    static Completion complete(Model model, Prompt prompt, ServerScript script) {
        UPSTREAM.play(script);
        return provider().complete(model, prompt);
    }

    static AnswerStart stream(ServerScript script) {
        UPSTREAM.play(script);
        return provider().stream(CLAUDE, prompt());
    }

    /** All events of a streamed answer, its end included. */
    static List<Event> events(Prompt prompt, ServerScript script) {
        UPSTREAM.play(script);
        return AnswerEvents.of(provider().stream(CLAUDE, prompt));
    }

    /** The body that Bedrock received for that prompt. */
    static JsonNode sent(Model model, Prompt prompt) {
        UPSTREAM.play(BedrockWire.answer("{\"text\":\"Hi\"}", "end_turn", USAGE));
        var completion = provider().complete(model, prompt);
        if (!(completion instanceof Completion.Answered)) {
            throw new AssertionError(completion.toString());
        }
        return UPSTREAM.asked().getFirst().json();
    }
}
