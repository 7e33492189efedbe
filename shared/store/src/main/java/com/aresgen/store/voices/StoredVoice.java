package com.aresgen.store.voices;

import com.aresgen.http.Payload;
import java.time.Instant;

/**
 * One version of a voice.
 *
 * @param createdBy the id of the actor that created the voice
 * @param version from 1; each change makes a new one
 * @param trained the version that brought the sample
 * @param createdAt when the voice was created
 * @param updatedAt when this version was made
 */
public record StoredVoice(
        String id,
        String workspace,
        String createdBy,
        long version,
        long trained,
        Content content,
        Instant createdAt,
        Instant updatedAt) {
    /**
     * What the version says, as JSON, whose shape the module of voices knows.
     *
     * @param format of card and profile: a reader refuses a format that it does not know
     * @param name by which lists are filtered
     * @param card what callers see, at most 300 KB compressed
     * @param profile what measuring an answer needs; empty in lists
     */
    public record Content(int format, String name, Payload card, Payload profile) {}
}
