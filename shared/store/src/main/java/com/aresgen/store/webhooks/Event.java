package com.aresgen.store.webhooks;

import com.aresgen.http.Payload;
import java.time.Instant;
import java.util.SequencedMap;

/**
 * Something that happened in a workspace, as its webhooks receive it: ids and figures, and never content.
 *
 * @param id {@code evt_…}, the same in every delivery of it, however often it is sent
 */
public record Event(String id, String type, Instant created, String workspaceId, SequencedMap<String, ?> data) {
    /** The body that is sent. It is made once, so that every attempt sends the same bytes. */
    Payload payload() {
        return Payload.json(this);
    }
}
