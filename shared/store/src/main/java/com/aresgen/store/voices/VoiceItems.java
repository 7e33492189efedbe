package com.aresgen.store.voices;

import static com.aresgen.store.items.Attributes.bytes;
import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Payload;
import com.aresgen.store.items.Chunks;
import com.aresgen.store.items.Heads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of a voice: {@code head} is its newest version, {@code version#…} an earlier one, {@code sample#…#00} a
 * piece of the sample that a version was trained from, {@code response#…} the id of a stored answer that quotes it.
 */
final class VoiceItems {
    static final String VOICE = "voice";
    static final String VERSION = "version";
    static final String RESPONSE = "response#";
    static final String SAMPLE = "sample#";
    static final String NAME = "name";

    private static final String CARD = "card";
    private static final String PROFILE = "profile";
    private static final String TEXT = "text";

    private VoiceItems() {}

    static Map<String, AttributeValue> key(String voice, String item) {
        return Map.of(VOICE, text(voice), Heads.ITEM, text(item));
    }

    static String earlier(long version) {
        return "version#%09d".formatted(version);
    }

    /** The version under its key: {@link Heads#HEAD}, or {@link #earlier}. */
    static Map<String, AttributeValue> of(StoredVoice voice, String key) {
        var item = new HashMap<>(key(voice.id(), key));
        // The index of voices has the newest versions alone.
        item.put(key.equals(Heads.HEAD) ? Heads.WORKSPACE : "owner", text(voice.workspace()));
        item.put("created_by", text(voice.createdBy()));
        item.put(VERSION, number(voice.version()));
        item.put("trained", number(voice.trained()));
        item.put("format", number(voice.content().format()));
        item.put(NAME, text(voice.content().name()));
        item.put(CARD, bytes(zipped(voice.content().card())));
        item.put(PROFILE, bytes(zipped(voice.content().profile())));
        item.put("created_at", number(voice.createdAt().toEpochMilli()));
        item.put("updated_at", number(voice.updatedAt().toEpochMilli()));
        return item;
    }

    static StoredVoice voice(Map<String, AttributeValue> item) {
        return new StoredVoice(
                text(item, VOICE),
                text(item, item.containsKey(Heads.WORKSPACE) ? Heads.WORKSPACE : "owner"),
                text(item, "created_by"),
                number(item, VERSION),
                number(item, "trained"),
                new StoredVoice.Content(
                        (int) number(item, "format"),
                        text(item, NAME),
                        json(item, CARD),
                        item.containsKey(PROFILE) ? json(item, PROFILE) : Payload.EMPTY),
                Instant.ofEpochMilli(number(item, "created_at")),
                Instant.ofEpochMilli(number(item, "updated_at")));
    }

    /** The sample of a version, in as many items as it needs. */
    static List<Map<String, AttributeValue>> sample(String voice, long version, byte[] text) {
        var pieces = Chunks.of(text);
        var items = new ArrayList<Map<String, AttributeValue>>();
        for (int i = 0; i < pieces.size(); i++) {
            var item = new HashMap<>(key(voice, SAMPLE + "%09d#%02d".formatted(version, i)));
            item.put(TEXT, bytes(pieces.get(i)));
            items.add(item);
        }
        return items;
    }

    private static Payload json(Map<String, AttributeValue> item, String name) {
        return new Payload(Payload.JSON, Chunks.join(List.of(bytes(item, name))));
    }

    private static byte[] zipped(Payload json) {
        var pieces = Chunks.of(json.bytes());
        if (pieces.size() > 1) {
            throw new IllegalStateException(
                    "A version of a voice does not fit one item: " + json.bytes().length + " bytes");
        }
        return pieces.getFirst();
    }
}
