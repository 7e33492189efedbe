package com.aresgen.store.idempotency;

import static com.aresgen.store.items.Attributes.number;

import com.aresgen.http.Call;
import com.aresgen.http.Write;
import com.aresgen.store.items.ItemWrite;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Notes beside a resource that the stored answer to a call quotes it, so that a purge of the resource finds the answer. */
public final class QuoteNotes {
    private static final String EXPIRES = "expires_at";

    private QuoteNotes() {}

    /**
     * The write of one note, which expires with the answer; none if no answer to the call is stored.
     *
     * @param key the key of the note, by the id of the record that stores the answer
     */
    public static List<Write> of(
            Call call, String table, Instant now, Function<String, Map<String, AttributeValue>> key) {
        return call.replayRecord().stream()
                .<Write>map(record -> {
                    var note = new HashMap<>(key.apply(record));
                    note.put(EXPIRES, number(now.plus(ResponseStore.KEPT).getEpochSecond()));
                    return ItemWrite.put(table, note);
                })
                .toList();
    }
}
