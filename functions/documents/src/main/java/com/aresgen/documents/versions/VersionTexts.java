package com.aresgen.documents.versions;

import com.aresgen.document.StoredChanges;
import com.aresgen.document.TextSize;
import com.aresgen.document.Texts;
import com.aresgen.http.lists.Paging;
import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.RevisionStore;
import com.aresgen.store.documents.StoredVersion;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Reads the texts of versions that follow each other, a few at once, so that the revisions between are read once. */
final class VersionTexts {
    private static final int AT_ONCE = 10;

    private final Texts texts;
    private final RevisionStore revisions;

    @Inject
    VersionTexts(Texts texts, RevisionStore revisions) {
        this.texts = texts;
        this.revisions = revisions;
    }

    /** The texts of as many of these versions, newest first, as fit one response; at least one. */
    List<String> fitting(DocumentHead head, List<StoredVersion> newestFirst) {
        var fitting = new ArrayList<String>();
        var bytes = 0L;
        for (int from = 0; from < newestFirst.size(); from += AT_ONCE) {
            var some = newestFirst.subList(from, Math.min(newestFirst.size(), from + AT_ONCE));
            for (var text : all(head, some)) {
                bytes += TextSize.of(text);
                if (!fitting.isEmpty() && bytes > Paging.MOST_BYTES) {
                    return fitting;
                }
                fitting.add(text);
            }
        }
        return fitting;
    }

    private List<String> all(DocumentHead head, List<StoredVersion> newestFirst) {
        var oldest = newestFirst.getLast().revision();
        var text = texts.at(head, oldest);
        var log = revisions
                .between(head.id(), oldest, newestFirst.getFirst().revision())
                .iterator();
        var all = new ArrayList<String>();
        var revision = oldest;
        for (var version : newestFirst.reversed()) {
            while (revision < version.revision()) {
                text = StoredChanges.of(log.next()).apply(text);
                revision++;
            }
            all.addFirst(text);
        }
        return all;
    }
}
