package com.aresgen.suite;

import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Token;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.deletions.DeletionStore.Deletion;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.threads.ThreadStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Deletes, and waits until the workers are done. */
public final class Deletions {
    private Deletions() {}

    /** The deletion of a thread, once nothing is left of it. */
    public static JsonNode deleted(String thread, Token key) {
        var receipt = RunningApi.eu()
                .http()
                .request("DELETE", "/v1/chat/threads/" + thread)
                .as(key)
                .send();
        return purged(receipt.json().path("deletion_id").stringValue(), key);
    }

    public static JsonNode purged(String deletion, Token key) {
        return Waiting.until(
                () -> RunningApi.eu()
                        .http()
                        .get("/v1/deletions/" + deletion)
                        .as(key)
                        .send()
                        .json(),
                state -> state.path("status").asString("").equals("purged"));
    }

    /** A thread deleted as its endpoint does it, with nobody woken to purge it. */
    public static Deletion tombstoned(Tenant tenant, String thread) {
        var dynamo = RunningApi.eu().operator();
        var clock = InstantSource.system();
        var now = clock.instant();
        var ids = new Ids(clock);
        var threads = new ThreadStore(dynamo, Tables.THREADS, clock);
        var deletion = new Deletion(
                ids.next("del"),
                tenant.workspace(),
                thread,
                ids.next("evt"),
                tenant.admin().keyId(),
                now,
                0,
                0,
                Optional.empty(),
                List.of());
        var head = threads.find(thread, tenant.workspace()).orElseThrow();
        var refused = new Transaction(dynamo)
                .commit(List.of(
                        threads.tombstone(head, deletion.id(), now),
                        new DeletionStore(dynamo, Tables.DELETIONS).insert(deletion)));
        if (refused.isPresent()) {
            throw new AssertionError(refused.get());
        }
        return deletion;
    }
}
