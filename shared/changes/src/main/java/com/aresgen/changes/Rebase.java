package com.aresgen.changes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves updates over those that were accepted before them ({@code rebaseUpdates} of {@code @codemirror/collab}). */
public final class Rebase {
    private Rebase() {}

    /**
     * The updates that are still to be accepted, as they apply after {@code over}. Where both insert at one place, the
     * text of {@code over} comes first.
     *
     * @param mine consecutive, the first made for the text that the first of {@code over} is made for
     * @param over consecutive; one whose client is that of my next update is that update, accepted already
     */
    public static List<ClientUpdate> over(List<ClientUpdate> mine, List<ClientUpdate> over) {
        @Nullable Sections theirs = null;
        var accepted = 0;
        for (var update : over) {
            if (accepted < mine.size() && mine.get(accepted).client().equals(update.client())) {
                var own = mine.get(accepted).changes().sections();
                theirs = theirs == null ? null : theirs.over(own, true);
                accepted++;
            } else {
                var next = update.changes().sections().outline();
                theirs = theirs == null ? next : theirs.then(next);
            }
        }
        var left = mine.subList(accepted, mine.size());
        return theirs == null ? List.copyOf(left) : moved(left, theirs);
    }

    private static List<ClientUpdate> moved(List<ClientUpdate> updates, Sections over) {
        var moved = new ArrayList<ClientUpdate>();
        var theirs = over;
        for (var update : updates) {
            var sections = update.changes().sections();
            moved.add(new ClientUpdate(update.client(), new ChangeSet(sections.over(theirs, false))));
            theirs = theirs.over(sections, true);
        }
        return List.copyOf(moved);
    }
}
