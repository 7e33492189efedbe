package com.aresgen.documents.live.client;

import com.aresgen.changes.ChangeSet;
import com.aresgen.document.StoredChanges;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A revision as far as a typist knows it.
 *
 * @param changes empty: those of its own push, which was acknowledged by number
 * @param sum CRC-32 of the text, of some
 */
public record KnownRevision(long number, String client, long seq, Optional<ChangeSet> changes, Optional<String> sum) {
    /** Of a {@code rev} message that holds its changes. */
    static KnownRevision sent(JsonNode message) {
        return of(message.path("rev").asLong(), message);
    }

    /** Of a list of changes. */
    static KnownRevision fetched(JsonNode listed) {
        return of(listed.path("revision").asLong(), listed);
    }

    /** Of an acknowledgement. */
    static KnownRevision acknowledged(long number, Push push) {
        return new KnownRevision(number, push.client(), push.seq(), Optional.empty(), Optional.empty());
    }

    private static KnownRevision of(long number, JsonNode json) {
        return new KnownRevision(
                number,
                json.path("client").asString(),
                json.path("seq").asLong(),
                Optional.of(StoredChanges.of(json.path("changes").toString())),
                json.has("sum") ? Optional.of(json.path("sum").asString()) : Optional.empty());
    }

    boolean isOf(Push push) {
        return client.equals(push.client()) && seq == push.seq();
    }
}
