package com.aresgen.documents.authority;

import com.aresgen.document.Texts;
import com.aresgen.documents.versions.MakeVersions;
import com.aresgen.http.values.Ids;
import com.aresgen.store.documents.ChangeWriter;
import com.aresgen.store.documents.DocumentPartition;
import com.aresgen.store.documents.DocumentStore;
import com.aresgen.store.documents.RevisionStore;
import com.aresgen.store.items.Transaction;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The worker on the tables of the running API, at the time that the test names. */
public final class VersionWorker {
    private static final Rest REST = new Rest(Duration.ofSeconds(30));

    private VersionWorker() {}

    /** Makes the versions that are due at this time, as a worker that starts anew. */
    public static void runAt(Instant now) {
        var dynamo = RunningApi.eu().operator();
        var clock = InstantSource.fixed(now);
        var texts = new Texts(new RevisionStore(partition(clock)));
        var resting = new Resting(
                texts,
                new VersionMaker(texts, REST, new Ids(clock)),
                new ChangeWriter(TemplateTables.NAMES, new Transaction(dynamo), dynamo),
                clock);
        new MakeVersions(documents(), resting, clock).accept(Instant.MAX);
    }

    /** The documents of the running API. */
    public static DocumentStore documents() {
        var clock = InstantSource.system();
        return new DocumentStore(RunningApi.eu().operator(), partition(clock), clock);
    }

    /** Where the documents of the running API are. */
    public static DocumentPartition partition(InstantSource clock) {
        return new DocumentPartition(RunningApi.eu().operator(), TemplateTables.NAMES, clock);
    }

    /** When the worker will look at the document; empty if there is nothing to wait for. */
    public static Optional<Instant> dueAt(String document) {
        return documents().find(document).orElseThrow().restAt();
    }

    /** Makes the first revision, which nobody has followed yet, older than it is. */
    public static void age(String document, Duration by) {
        set(document, "log#000000001", "created_at", by);
        set(document, "head", "next_at", by);
    }

    private static void set(String document, String item, String time, Duration by) {
        RunningApi.eu()
                .operator()
                .updateItem(update -> update.tableName(TemplateTables.NAMES.documents())
                        .key(Map.of("document", AttributeValue.fromS(document), "item", AttributeValue.fromS(item)))
                        .updateExpression("SET #time = #time - :by")
                        .expressionAttributeNames(Map.of("#time", time))
                        .expressionAttributeValues(Map.of(":by", AttributeValue.fromN(Long.toString(by.toMillis())))));
    }
}
