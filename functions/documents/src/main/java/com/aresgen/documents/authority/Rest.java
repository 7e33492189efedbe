package com.aresgen.documents.authority;

import com.aresgen.store.documents.DocumentHead;
import com.aresgen.store.documents.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * When live typing becomes a version: once an author has typed nothing for {@code length}, the author's last revision is
 * one. Versions follow each other, so it holds what others typed before as well.
 */
public record Rest(Duration length) {
    /**
     * Whether the worker that makes versions leaves this document alone for a while: until then an edit need not write the
     * head. A sixth of the rest, five seconds, is the time that an edit has between reading the head and its own write;
     * after it the worker could take the time of rest away and not see the edit.
     */
    boolean isFar(DocumentHead head, Instant now) {
        return head.restAt().filter(now.plus(length.dividedBy(6))::isBefore).isPresent();
    }

    /** The revisions that are to become versions, in order. */
    List<Revision> ended(List<Revision> pending, Instant now) {
        return lastOfEach(pending).stream()
                .filter(last -> !endOf(last).isAfter(now))
                .sorted(Comparator.comparingLong(Revision::number))
                .toList();
    }

    /** When the first of the authors will have rested; empty without revisions. */
    Optional<Instant> next(List<Revision> pending) {
        return lastOfEach(pending).stream().map(this::endOf).min(Comparator.naturalOrder());
    }

    private Instant endOf(Revision last) {
        return last.createdAt().plus(length);
    }

    private static Collection<Revision> lastOfEach(List<Revision> revisions) {
        var last = new LinkedHashMap<String, Revision>();
        revisions.forEach(revision -> last.put(revision.author(), revision));
        return last.values();
    }
}
