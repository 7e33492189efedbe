package com.aresgen.suite;

import com.aresgen.http.Actor;
import com.aresgen.http.Call;
import com.aresgen.http.Caller;
import com.aresgen.http.Parameters;
import com.aresgen.http.Payload;
import com.aresgen.http.Trail;
import com.aresgen.http.Write;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Headers;
import com.aresgen.http.values.Ids;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.store.QueueUrls;
import com.aresgen.store.audit.SecurityEvents;
import com.aresgen.store.deletions.Deletion;
import com.aresgen.store.deletions.DeletionStore;
import com.aresgen.store.deletions.Deletions;
import com.aresgen.store.deletions.Subject;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.threads.ThreadStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Deletes, and waits until the workers are done. */
public final class FinishedDeletions {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private FinishedDeletions() {}

    /** Deletes a thread, and returns the deletion once the thread is purged. */
    public static JsonNode deleted(String thread, BearerKey key) {
        return deletedAt("/v1/chat/threads/" + thread, key);
    }

    /** The same for a resource of any kind, by its path. */
    public static JsonNode deletedAt(String path, BearerKey key) {
        var receipt = RunningApi.eu().http().request("DELETE", path).as(key).send();
        return purged(receipt.json().path("deletion_id").stringValue(), key);
    }

    public static JsonNode purged(String deletion, BearerKey key) {
        return Waiting.until(
                () -> RunningApi.eu()
                        .http()
                        .get("/v1/deletions/" + deletion)
                        .as(key)
                        .send()
                        .json(),
                state -> state.path("status").asString("").equals("purged"));
    }

    /** Deletes a thread as its endpoint does, but in an hour: nothing wakes a worker before, not even the sweeper. */
    public static Deletion tombstoned(Tenant tenant, String thread) {
        var dynamo = RunningApi.eu().operator();
        var threads = new ThreadStore(dynamo, TemplateTables.NAMES, InstantSource.system());
        var head = threads.find(thread, tenant.workspace()).orElseThrow();
        return tombstoned(tenant, new Subject(ThreadStore.KIND, thread), threads.tombstone(head));
    }

    /** The same for a subject of any kind. */
    public static Deletion tombstoned(Tenant tenant, Subject subject, Write tombstone) {
        var dynamo = RunningApi.eu().operator();
        var clock = InstantSource.system();
        var transaction = new Transaction(dynamo);
        var rows = new DeletionStore(dynamo, transaction, TemplateTables.NAMES);
        var deletions = new Deletions(
                rows,
                new SecurityEvents(TemplateTables.NAMES, Region.EU),
                new Ids(clock),
                InstantSource.offset(clock, AN_HOUR),
                new QueueUrls(variable -> variable));
        var caller =
                new Caller(tenant.workspace(), new Actor.Key(tenant.admin().keyId(), Actor.Secret.CURRENT), Role.ADMIN);
        var answer = deletions.begin(call(clock).from(caller), subject, tombstone);
        transaction.commit(answer.writes()).ifPresent(refused -> {
            throw new AssertionError(refused);
        });
        var receipt = Json.MAPPER.readTree(answer.body().bytes());
        return rows.find(receipt.path("deletion_id").stringValue()).orElseThrow();
    }

    private static Call call(InstantSource clock) {
        return new Call(
                new Ids(clock).next("req"),
                clock.instant(),
                clock.instant().plusSeconds(30),
                "DELETE",
                "/v1/things/{id}",
                "/v1/things/thing_1",
                Map.of(),
                Parameters.NONE,
                Headers.NONE,
                Payload.EMPTY,
                "192.0.2.7",
                new Trail(),
                Optional.empty(),
                Optional.empty());
    }
}
