package com.aresgen.models.openai;

import com.aresgen.http.json.Json;
import com.aresgen.models.Prompt;
import com.aresgen.models.catalogue.Model;
import java.net.URI;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A prompt as the body of a request. */
final class OpenAiRequest {
    private OpenAiRequest() {}

    static byte[] about(Model model, Prompt prompt, URI server, boolean streamed) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("model", model.upstream());
        var messages = body.putArray("messages");
        prompt.messages().forEach(message -> messages.add(OpenAiMessage.of(message, model)));
        prompt.maxTokens().ifPresent(most -> body.put(mostTokens(server), Math.min(most, model.maxOutputTokens())));
        if (!prompt.stop().isEmpty()) {
            var stop = body.putArray("stop");
            prompt.stop().forEach(stop::add);
        }
        prompt.options().entrySet().stream()
                .filter(option -> option.getKey().isForModel())
                .forEach(option -> body.set(option.getKey().wire(), option.getValue()));
        if (model.isRemote()) {
            prompt.extras().forEach(body::set);
        }
        if (streamed) {
            stream(body);
        }
        return Json.MAPPER.writeValueAsBytes(body);
    }

    private static void stream(ObjectNode body) {
        body.put("stream", true);
        body.putObject("stream_options").put("include_usage", true);
    }

    /**
     * OpenAI's newer models refuse {@code max_tokens}; all other servers take it, and some (Mistral, Ollama, older
     * llama.cpp) take no other name.
     */
    private static String mostTokens(URI server) {
        var host = server.getHost().toLowerCase(Locale.ROOT);
        var openAi = host.endsWith(".openai.com") || host.endsWith(".azure.com");
        return openAi ? "max_completion_tokens" : "max_tokens";
    }
}
