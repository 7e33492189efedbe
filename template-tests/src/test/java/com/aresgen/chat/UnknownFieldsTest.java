package com.aresgen.chat;

import static com.aresgen.chat.Chats.TEXT;
import static com.aresgen.chat.Chats.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields that neither OpenAI nor this API defines, and a model that does not take them. */
class UnknownFieldsTest {
    private final BearerKey key = RunningApi.eu().newTenant().admin();

    @Test
    void fieldsThatNobodyKnowsAreIgnoredAndListed() {
        var reply = send(request("Summarize in one sentence:\n\n" + TEXT).put("tempratur", 1));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("warnings").get(0).stringValue()).contains("tempratur", "was ignored");
        assertThat(reply.header("X-Warnings")).isEqualTo("unknown_field_ignored");
    }

    @Test
    void fieldsOfMessagesThatNobodyKnowsAreListedToo() {
        var request = request("Summarize in one sentence:\n\n" + TEXT);
        ((ObjectNode) request.path("messages").get(0)).put("cache", true);

        assertThat(send(request).json().path("warnings").get(0).stringValue()).contains(" messages.0.cache ");
    }

    @Test
    void warningsHaveAnEnd() {
        var request = request("Summarize in one sentence:\n\n" + TEXT);
        for (int i = 0; i < 1_000; i++) {
            request.put("unknown" + i, i);
        }
        var warnings = send(request).json().path("warnings");

        assertThat(warnings.size()).isEqualTo(101);
        assertThat(warnings.get(100).stringValue()).startsWith("900 more fields");
    }

    private Reply send(JsonNode request) {
        return Chats.post(request, key);
    }
}
