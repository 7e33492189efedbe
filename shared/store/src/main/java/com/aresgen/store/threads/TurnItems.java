package com.aresgen.store.threads;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Payload;
import com.aresgen.http.json.Json;
import com.aresgen.store.items.Chunks;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Turns as items. The sort key is {@code turn#} and the id of the first message, so turns sort as their messages do; a
 * turn that does not fit into one item continues in {@code …#01}, {@code …#02}.
 */
final class TurnItems {
    static final String PREFIX = "turn#";
    static final String MESSAGES = "messages";

    /** The id of the stored response that quotes this turn, where its call had an Idempotency-Key. */
    static final String RESPONSE = "response";

    private static final String PARTS = "parts";
    private static final String CONTENT = "content";

    private TurnItems() {}

    static List<ItemWrite> of(String table, String thread, Turn turn, Optional<String> response) {
        var pieces = Chunks.of(Payload.json(turn).bytes());
        var first = PREFIX + turn.messages().getFirst().id();
        var writes = new ArrayList<ItemWrite>();
        for (int part = 0; part < pieces.size(); part++) {
            var item = new HashMap<String, AttributeValue>();
            item.put(ThreadHead.THREAD, text(thread));
            item.put(Heads.ITEM, text(part == 0 ? first : first + "#%02d".formatted(part)));
            item.put(CONTENT, bytes(pieces.get(part)));
            if (part == 0) {
                item.put(PARTS, number(pieces.size()));
                item.put(MESSAGES, number(turn.messages().size()));
                response.ifPresent(id -> item.put(RESPONSE, text(id)));
            }
            writes.add(ItemWrite.put(table, item));
        }
        return writes;
    }

    /** The key of the turn that the item with this key, which may be a later part of it, belongs to. */
    static String turnOf(String key) {
        var part = key.indexOf('#', PREFIX.length());
        return part < 0 ? key : key.substring(0, part);
    }

    /** The turns whose parts are these items, in the order of their keys. Items are read only as turns are. */
    static Iterator<Turn> read(Iterator<Map<String, AttributeValue>> items) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public Turn next() {
                var first = items.next();
                var pieces = new ArrayList<>(List.of(bytes(first, CONTENT)));
                for (long part = 1; part < number(first, PARTS); part++) {
                    if (!items.hasNext()) {
                        throw new NoSuchElementException(turnOf(text(first, Heads.ITEM)) + " lacks its part " + part);
                    }
                    pieces.add(bytes(items.next(), CONTENT));
                }
                return Json.MAPPER.readValue(Chunks.join(pieces), Turn.class);
            }
        };
    }
}
