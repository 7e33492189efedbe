package com.aresgen.documents.run;

import com.aresgen.changes.ChangeSet;
import com.aresgen.documents.commands.task.CitedSentence;
import java.util.List;
import java.util.Optional;

/**
 * Where cited sentences are once the citations are written.
 *
 * @param since what others changed since the base text
 * @param changes what was written then
 * @param text after both
 */
record CitedPlaces(Optional<ChangeSet> since, ChangeSet changes, String text) {
    List<CitationView> of(List<CitedSentence> citations) {
        return citations.stream()
                .map(each -> CitationView.of(each, place(each.baseFrom()), place(each.baseTo())))
                .toList();
    }

    /** In code points, behind what was written there: a marker belongs to the sentence before it. */
    private int place(int base) {
        var unwritten = since.map(others -> others.mapPos(base, -1)).orElse(base);
        return text.codePointCount(0, changes.mapPos(unwritten, 1));
    }
}
