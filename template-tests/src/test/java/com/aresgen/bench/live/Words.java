package com.aresgen.bench.live;

import com.aresgen.changes.ChangeSet;
import com.aresgen.documents.live.ShuffledApi;
import com.aresgen.documents.live.client.Place;
import com.aresgen.http.json.Json;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/**
 * A document into which one word is typed again and again, at random places. Each of its revisions inserts that word, so
 * the length of its text follows from the number: a writer needs no text.
 */
record Words(Place place) {
    private static final String TEXT = "The harbour lies in the sun. ".repeat(140);
    private static final String WORD = "harbour ";

    /** A new document of some four thousand characters. */
    static Words in(ShuffledApi api) {
        return new Words(api.document(TEXT));
    }

    /** Sends the word as a push for the text of revision {@code base}, with the cursor behind the word. */
    JsonNode push(String client, long seq, long base) {
        var length = TEXT.length() + (int) base * WORD.length();
        var at = ThreadLocalRandom.current().nextInt(length);
        var push = Json.MAPPER
                .createObjectNode()
                .put("t", "push")
                .put("client", client)
                .put("seq", seq)
                .put("base", base);
        push.set("changes", ChangeSet.replace(length, at, at, WORD).toJson());
        push.putObject("cursor").put("anchor", at + WORD.length()).put("head", at + WORD.length());
        return push;
    }
}
