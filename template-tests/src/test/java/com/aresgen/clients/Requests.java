package com.aresgen.clients;

import com.openai.client.OpenAIClient;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

/** Requests of the Java client, and the code with which its users collect a stream. */
final class Requests {
    private Requests() {}

    static ChatCompletionCreateParams.Builder asking(String content) {
        return ChatCompletionCreateParams.builder().model(Rehearsal.MODEL).addUserMessage(content);
    }

    static ChatCompletion streamed(OpenAIClient client, ChatCompletionCreateParams request) {
        var whole = ChatCompletionAccumulator.create();
        try (var chunks = client.chat().completions().createStreaming(request)) {
            chunks.stream().forEach(whole::accumulate);
        }
        return whole.chatCompletion();
    }

    static String text(ChatCompletion completion) {
        return completion.choices().getFirst().message().content().orElse("");
    }
}
