package com.aresgen.chatbots.conversing;

import com.aresgen.chatbots.Bot;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Webhooks;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The events of one type that a workspace's webhook gets. */
record Events(Bot bot, String webhook) {
    static Events of(Bot bot, String type) {
        var url = RunningApi.eu().receiver().url("/hook");
        return new Events(bot, Webhooks.made(bot.tenant().admin(), url, type));
    }

    /** The bodies so far, sent or not. */
    List<JsonNode> all() {
        return RunningApi.eu()
                .http()
                .get("/v1/webhooks/" + webhook + "/deliveries?limit=100")
                .as(bot.tenant().admin())
                .send()
                .json()
                .valueStream()
                .map(delivery -> delivery.path("payload"))
                .toList();
    }
}
