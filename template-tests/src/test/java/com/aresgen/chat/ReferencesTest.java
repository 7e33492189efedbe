package com.aresgen.chat;

import static com.aresgen.chat.Chats.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a request names must exist. */
class ReferencesTest {
    private final Tenant tenant = RunningApi.eu().newTenant();

    private Reply send(JsonNode request) {
        return Chats.post(request, tenant.admin());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gpt-4o | openai/gpt-4o",
                "openai/gpt-4oo | openai/gpt-4o",
                "deepseek-v4-pro | deepseek/deepseek-v4-pro",
                "nothing-like-it | remote/<name>",
            })
    void anUnknownModelIsAnsweredWithThoseThatMayBeMeant(String model, String meant) {
        var reply = send(request("Hello").put("model", model));

        assertThat(reply.code()).isEqualTo("model_not_found");
        assertThat(reply.json().path("detail").stringValue()).contains(meant, "GET /v1/models?available=true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model | \"openai/none\" | model_not_found | /model",
                "voice_id | \"voi_1\" | voice_not_found | /voice_id",
                "thread_id | \"thr_1\" | thread_not_found | /thread_id",
                "models | [\"openai/none\"] | model_not_found | /models/0",
            })
    void whatTheRequestNamesMustExist(String field, String value, String code, String pointer) {
        var request = request("Summarize in one sentence:\n\n" + Chats.TEXT);
        request.set(field, Json.MAPPER.readTree(value));
        var reply = send(request);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }
}
