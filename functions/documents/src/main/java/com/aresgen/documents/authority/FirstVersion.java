package com.aresgen.documents.authority;

import com.aresgen.http.Call;
import com.aresgen.http.values.Ids;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.Revision.Origin;
import com.aresgen.store.documents.StoredVersion;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Makes the first version of a document, of revision 0. */
public final class FirstVersion {
    private final Ids ids;

    @Inject
    public FirstVersion(Ids ids) {
        this.ids = ids;
    }

    /** The version, and what the head keeps of it. */
    public record Made(StoredVersion version, DocumentHead.Newest newest) {}

    public Made of(Call call, String text, Instant now) {
        var draft = new VersionDraft(
                0, text, Optional.empty(), call.caller().actor().id(), Origin.CREATE, Optional.empty(), now);
        var version = draft.following(VersionDraft.NOTHING, ids);
        return new Made(version, VersionDraft.newest(version, text));
    }
}
