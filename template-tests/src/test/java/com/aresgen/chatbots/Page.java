package com.aresgen.chatbots;

import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import java.util.LinkedHashMap;
import java.util.Map;

/** A page that embeds a chatbot, in the browser of one visitor. */
public record Page(Bot bot, BearerKey key, Map<String, String> headers) {
    static Page of(Bot bot, BearerKey key) {
        return new Page(bot, key, Map.of("Origin", Bot.SHOP));
    }

    public Page with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Page(bot, key, more);
    }

    public Page without(String name) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new Page(bot, key, fewer);
    }

    public Page from(String origin) {
        return with("Origin", origin);
    }

    /** The page of a visitor that its owner vouches for. */
    public Page of(String jwt) {
        return with("X-Visitor-Token", jwt);
    }

    /** The page of an anonymous visitor that shows the token of its conversation. */
    public Page showing(String conversationToken) {
        return with("X-Conversation-Token", conversationToken);
    }

    public Page embeddedBy(BearerKey other) {
        return new Page(bot, other, headers);
    }

    /** A request to any path of the API. */
    public Http.Request request(String method, String path) {
        var request = RunningApi.eu().http().request(method, path).as(key);
        for (var header : headers.entrySet()) {
            request = request.header(header.getKey(), header.getValue());
        }
        return request;
    }

    public Http.Request message(String body) {
        return request("POST", "/v1/chatbots/" + bot.id() + "/messages").body(body);
    }

    public Reply say(String content) {
        return message(Bot.message(content).toString()).send();
    }

    public Reply say(String conversation, String content) {
        return message(Bot.message(content).put("conversation_id", conversation).toString())
                .send();
    }

    public Http.Request on(String conversation, String method) {
        return request(method, "/v1/chatbots/" + bot.id() + "/conversations/" + conversation);
    }

    public Reply read(String conversation) {
        return on(conversation, "GET").send();
    }

    public Reply patch(String conversation, String body) {
        return on(conversation, "PATCH").body(body).send();
    }
}
