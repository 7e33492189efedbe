package com.aresgen.workspace.keys;

import com.aresgen.http.Answer;
import com.aresgen.http.EntityTag;
import com.aresgen.http.Outcome;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Region;
import com.aresgen.store.audit.KeySpending;
import com.aresgen.store.audit.SpendingStore;
import com.aresgen.store.keys.KeyDetails;
import com.aresgen.store.keys.WorkspaceKeys;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** Shows keys with what they have spent by now. */
final class KeyViews {
    private final SpendingStore spending;
    private final Region region;
    private final InstantSource clock;

    @Inject
    KeyViews(SpendingStore spending, Region region, InstantSource clock) {
        this.spending = spending;
        this.region = region;
        this.clock = clock;
    }

    /** The answer that shows a key of the workspace, if it has one with this id. */
    Outcome answer(WorkspaceKeys keys, String id, String workspace) {
        return keys.find(id, workspace)
                .<Outcome>map(key -> answer(key, workspace))
                .orElseGet(() -> new Outcome.Refusal(new NotFound(Problem.KEY_NOT_FOUND, id)));
    }

    Answer answer(KeyDetails key, String workspace) {
        return Answer.ok(of(key, workspace))
                .with(EntityTag.ofVersion(key.version()).headers());
    }

    private KeyView of(KeyDetails key, String workspace) {
        var now = clock.instant();
        return KeyView.of(key, spending.of(workspace, key.id(), day(now)), workspace, region, now);
    }

    /** Of the keys of one page, whose spending is read at once. */
    Function<KeyDetails, KeyView> of(List<KeyDetails> keys, String workspace) {
        var now = clock.instant();
        var spent = spending.of(workspace, keys.stream().map(KeyDetails::id).toList(), day(now));
        return key -> KeyView.of(key, spent.getOrDefault(key.id(), KeySpending.NONE), workspace, region, now);
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
