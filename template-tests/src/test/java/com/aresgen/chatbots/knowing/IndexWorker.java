package com.aresgen.chatbots.knowing;

import com.aresgen.chatbots.Bot;
import com.aresgen.chatbots.ChatbotsFamily;
import com.aresgen.chatbots.indexing.IndexSources;
import com.aresgen.chatbots.indexing.IndexSourcesFunction;
import com.aresgen.chatbots.sources.NewSource;
import com.aresgen.chatbots.sources.SourceUploads;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Ids;
import com.aresgen.local.LocalRegion;
import com.aresgen.local.embeddings.EmbeddingServer;
import com.aresgen.local.queues.LocalQueues;
import com.aresgen.store.items.Transaction;
import com.aresgen.store.knowledge.KnowledgeBase;
import com.aresgen.store.knowledge.KnowledgePartition;
import com.aresgen.store.knowledge.KnowledgeStore;
import com.aresgen.store.knowledge.KnowledgeWork;
import com.aresgen.store.knowledge.StoredSource;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The worker that indexes, on the test's own thread, and work that no other worker takes. */
final class IndexWorker implements AutoCloseable {
    private static final InstantSource CLOCK = InstantSource.system();
    private final EmbeddingServer embeddings = EmbeddingServer.start();
    private final IndexSources worker =
            ChatbotsFamily.of(environment(embeddings.endpoint().toString())).indexSources();

    private final KnowledgeStore store =
            new KnowledgeStore(new KnowledgePartition(RunningApi.eu().operator(), TemplateTables.NAMES, CLOCK));

    /** As the running function has it; the model of the cloud is not called where there is a server of embeddings. */
    private static Map<String, String> environment(String embeddings) {
        var local = RunningApi.eu().local();
        var identity = local.functions().all().values().stream()
                .filter(function -> function.handler() instanceof IndexSourcesFunction)
                .findFirst()
                .orElseThrow()
                .identity();
        return Map.ofEntries(
                Map.entry("KNOWLEDGE_TABLE", TemplateTables.KNOWLEDGE),
                Map.entry("DOCUMENTS_TABLE", TemplateTables.DOCUMENTS),
                Map.entry("INDEXING_QUEUE", queue()),
                Map.entry("EMBEDDING_MODEL", "none"),
                Map.entry("EMBEDDINGS_URL", embeddings),
                Map.entry("AWS_REGION", LocalRegion.EU.awsName()),
                Map.entry("AWS_ENDPOINT_URL_DYNAMODB", local.tablesUrl().toString()),
                Map.entry("AWS_ENDPOINT_URL_SQS", local.queuesUrl().toString()),
                Map.entry("AWS_ACCESS_KEY_ID", identity.accessKeyId()),
                Map.entry("AWS_SECRET_ACCESS_KEY", "local"));
    }

    private static String queue() {
        try (var client = LocalQueues.client(RunningApi.eu().local().queuesUrl(), LocalRegion.EU, "operator")) {
            return client.listQueues().queueUrls().stream()
                    .filter(url -> url.contains("Indexing") && !url.contains("Dead"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Replaces the bot's first source as its endpoint does, but no message wakes a worker, and the sweeper is late. */
    void replace(Bot bot, String text) {
        var now = CLOCK.instant();
        var base = base(bot);
        var sources = List.of(new NewSource(
                "", Optional.of("first"), Optional.of("Prices"), new StoredSource.Origin.Text(), Optional.of(text)));
        var uploads = new SourceUploads(new Ids(CLOCK)).of(base.id(), sources, store.sources(base.id()), now);
        var work = new KnowledgeBase.Work(now.plus(Duration.ofHours(1)), 0);
        var after = base.changed(base.version(), base.counts(), Optional.of(work), now);
        new Transaction(RunningApi.eu().operator())
                .commit(store.change(base, after, uploads))
                .ifPresent(refused -> {
                    throw new AssertionError(refused);
                });
    }

    KnowledgeBase base(Bot bot) {
        return store.find(bot.knowledgeBase(), bot.tenant().workspace()).orElseThrow();
    }

    StoredSource source(Bot bot) {
        return store.sources(bot.knowledgeBase()).getFirst();
    }

    /** Lets the time pass after which another worker may begin; nothing if the work is done. */
    void leaseEnds(Bot bot) {
        try {
            RunningApi.eu()
                    .operator()
                    .updateItem(update -> update.tableName(TemplateTables.KNOWLEDGE)
                            .key(Map.of(
                                    "knowledge",
                                    AttributeValue.fromS(bot.knowledgeBase()),
                                    "item",
                                    AttributeValue.fromS("head")))
                            .updateExpression("SET next_at = :now")
                            .conditionExpression("attribute_exists(due)")
                            .expressionAttributeValues(Map.of(":now", AttributeValue.fromN("0"))));
        } catch (ConditionalCheckFailedException _) {
            // There is no work left.
        }
    }

    void run(Bot bot) {
        worker.handle(Json.MAPPER.readTree(KnowledgeWork.message(bot.knowledgeBase())), Instant.MAX);
    }

    @Override
    public void close() {
        embeddings.close();
    }
}
