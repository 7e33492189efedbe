package com.aresgen.chatbots.messages;

import com.aresgen.chatbots.settings.BotSettings;
import com.aresgen.chatbots.visitors.Visitor;
import com.aresgen.http.values.Ids;
import com.aresgen.store.chatbots.StoredChatbot;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A message that a visitor has sent.
 *
 * @param id that it is stored under
 * @param replyId that the answer is stored under
 */
record Incoming(
        StoredChatbot bot,
        BotSettings settings,
        Visitor visitor,
        MessageBody body,
        Place place,
        String id,
        String replyId,
        Instant at) {
    /**
     * The same under other ids if others have written meanwhile: who has read their messages reads on from there, and
     * would miss it.
     */
    Incoming after(String lastMessage, InstantSource clock) {
        if (id.compareTo(lastMessage) > 0) {
            return this;
        }
        var later = Ids.after(lastMessage, clock);
        return new Incoming(bot, settings, visitor, body, place, later.next("msg"), later.next("msg"), at);
    }
}
