package com.aresgen.documents.edit;

import com.aresgen.http.body.Fields;
import com.aresgen.http.body.MergePatch;
import com.aresgen.store.documents.DocumentHead.Details;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The body of PATCH /v1/documents/{id}: what is empty stays.
 *
 * @param voice an empty text removes it
 * @param metadata replaces all
 */
record DocumentPatch(Optional<String> title, Optional<String> voice, Optional<Map<String, String>> metadata) {
    static DocumentPatch read(Fields fields) {
        var patch = new MergePatch(fields);
        patch.refuseRemoval("title");
        var members = new DocumentFields(fields);
        return new DocumentPatch(
                Optional.ofNullable(members.title()),
                patch.removes("voice_id") ? Optional.of("") : members.voice(),
                patch.removes("metadata") || fields.has("metadata")
                        ? Optional.of(members.metadata())
                        : Optional.empty());
    }

    /** The voice that the body names. */
    Optional<String> newVoice() {
        return voice.filter(name -> !name.isEmpty());
    }

    /** The details after the patch; the same object if it changes nothing. */
    Details of(Details before, Instant now) {
        var after = new Details(
                title.orElse(before.title()),
                before.format(),
                voice.isPresent() ? newVoice() : before.voice(),
                metadata.orElse(before.metadata()),
                before.count(),
                before.changedAt());
        return after.equals(before)
                ? before
                : new Details(after.title(), after.format(), after.voice(), after.metadata(), before.count() + 1, now);
    }
}
