package com.aresgen.documents.live.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A document as it is read over HTTP, with its log. */
public record History(String first, String text, long revision, List<KnownRevision> log) {
    public static History of(Place place) {
        var reading = new Reading(place);
        var document = reading.document();
        var revision = document.path("revision").asLong();
        var log = new ArrayList<KnownRevision>();
        while (log.size() < revision) {
            log.addAll(reading.after(log.size()));
        }
        return new History(reading.text(0), document.path("content").asString(), revision, log);
    }

    /** Revisions are numbered without gaps, each push is one of them, and all of them make the text. */
    public void isWhole() {
        assertThat(log.stream().map(KnownRevision::number))
                .isEqualTo(LongStream.rangeClosed(1, revision).boxed().toList());
        assertThat(log.stream().map(each -> each.client() + " " + each.seq())).doesNotHaveDuplicates();
        var replayed = first;
        for (var each : log) {
            replayed = each.changes().orElseThrow().apply(replayed);
        }
        assertThat(replayed).isEqualTo(text);
    }

    public Set<Long> revisionsOf(String client) {
        return log.stream()
                .filter(each -> each.client().equals(client))
                .map(KnownRevision::number)
                .collect(Collectors.toSet());
    }
}
