package com.aresgen.suite;

import com.aresgen.http.values.BearerKey;
import tools.jackson.databind.JsonNode;

/** Makes the chatbots of samples, as the sample of POST /v1/chatbots has them, with their parts. */
final class GivenChatbots {
    private GivenChatbots() {}

    static String withConversation(BearerKey maker) {
        var id = chatbot(maker);
        var _ = conversation(maker, id);
        return id;
    }

    /** An admin makes it for every caller, because an editor may not. */
    static String chatbot(BearerKey maker) {
        var admin = Tenant.ofKey(maker.keyId()).orElseThrow().helper();
        return post("/v1/chatbots", Row.named("CreateChatbot").body().toString(), admin)
                .path("id")
                .stringValue();
    }

    /** The first source of the sample. */
    static String source(BearerKey maker, String chatbot) {
        return RunningApi.eu()
                .http()
                .request("GET", "/v1/chatbots/" + chatbot + "/sources")
                .as(maker)
                .send()
                .json()
                .valueStream()
                .reduce((_, last) -> last)
                .orElseThrow()
                .path("id")
                .stringValue();
    }

    /** A conversation of one question, as the sample of POST …/messages has it. */
    static String conversation(BearerKey maker, String chatbot) {
        return post(
                        "/v1/chatbots/" + chatbot + "/messages",
                        Row.named("SendMessage").body().toString(),
                        maker)
                .path("conversation_id")
                .stringValue();
    }

    private static JsonNode post(String path, String body, BearerKey maker) {
        return RunningApi.eu().http().post(path, body).as(maker).send().json();
    }
}
