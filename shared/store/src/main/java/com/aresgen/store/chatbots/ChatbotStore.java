package com.aresgen.store.chatbots;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Call;
import com.aresgen.http.Caller;
import com.aresgen.http.Payload;
import com.aresgen.http.Write;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Kind;
import com.aresgen.store.idempotency.QuoteNotes;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Chatbots. A deleted chatbot leaves a head without a workspace. Safe for threads. */
@Singleton
public final class ChatbotStore {
    /** The kind under which chatbots are deleted. */
    public static final Kind KIND = new Kind(
            "chatbot", List.of("conversations", "messages", "sources", "texts", "vectors", "intents", "responses"));

    private final DynamoDbClient dynamo;
    private final Heads heads;
    private final String table;
    private final InstantSource clock;

    @Inject
    public ChatbotStore(DynamoDbClient dynamo, TableNames tables, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = tables.chatbots();
        this.clock = clock;
        this.heads = new Heads(
                dynamo, clock, new Heads.Layout(table, ChatbotItems.CHATBOT, "bot", Problem.CHATBOT_NOT_FOUND));
    }

    /**
     * Empty if the chatbot does not exist, belongs to another workspace, was deleted, or is another one than the
     * caller's embed key is for. One strongly consistent GetItem: one read unit per 4 KB.
     */
    public Optional<StoredChatbot> find(String id, Caller caller) {
        return caller.reaches(id) ? heads.find(id, caller.workspace()).map(ChatbotItems::chatbot) : Optional.empty();
    }

    /**
     * The workspace's chatbots, newest first, one more than the page holds if there is one. One eventually consistent
     * Query of the index: half a read unit per 4 KB.
     */
    public List<StoredChatbot> list(String workspace, Paging.Page page) {
        return heads.newestFirst(workspace, page)
                .limit(page.limit() + 1L)
                .map(ChatbotItems::chatbot)
                .toList();
    }

    /** The intents as they were learnt; empty if it has none. One strongly consistent Query: one read unit per 4 KB. */
    public Optional<Payload> intents(StoredChatbot bot) {
        return bot.trained().map(version -> {
            var first = ChatbotItems.intentsKey(version);
            var items = dynamo
                    .queryPaginator(heads.between(bot.id(), first, first + "~").build())
                    .items()
                    .stream()
                    .toList();
            return ChatbotItems.intents(items);
        });
    }

    /** The writes of a new chatbot. */
    public List<Write> insert(Call call, StoredChatbot bot, Optional<Payload> intents) {
        return Stream.of(
                        Stream.<Write>of(ItemWrite.insert(table, ChatbotItems.head(bot), ChatbotItems.CHATBOT)),
                        intents(bot, intents),
                        quotedBy(call, bot.id()).stream())
                .flatMap(each -> each)
                .toList();
    }

    /** The writes that make {@code after} of {@code before}; if that has changed meanwhile, the endpoint decides again. */
    public List<Write> update(Call call, StoredChatbot before, StoredChatbot after, Optional<Payload> intents) {
        var head = ItemWrite.put(
                table,
                ChatbotItems.head(after),
                "#workspace = :workspace AND #version = :version",
                Map.of("#workspace", Heads.WORKSPACE, "#version", ChatbotItems.VERSION),
                Map.of(":workspace", text(before.workspace()), ":version", number(before.version())),
                UnmetCondition.STALE);
        return Stream.of(Stream.<Write>of(head), intents(after, intents), quotedBy(call, after.id()).stream())
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Write> intents(StoredChatbot bot, Optional<Payload> intents) {
        return intents.stream()
                .flatMap(learnt -> ChatbotItems.intents(bot.id(), bot.version(), learnt).stream())
                .map(item -> ItemWrite.put(table, item));
    }

    /** Notes that the stored answer to this call quotes the chatbot, so that a purge finds it; none if none is stored. */
    public List<Write> quotedBy(Call call, String chatbot) {
        return QuoteNotes.of(
                call, table, clock.instant(), record -> ChatbotItems.key(chatbot, ChatbotItems.RESPONSE + record));
    }

    /** A condition that the chatbot still exists when other writes are committed. */
    public Write check(StoredChatbot bot) {
        return ItemWrite.check(
                table,
                ChatbotItems.key(bot.id(), Heads.HEAD),
                "workspace = :workspace",
                Map.of(":workspace", text(bot.workspace())),
                UnmetCondition.refusal(new NotFound(Problem.CHATBOT_NOT_FOUND, bot.id())));
    }

    /** Notes, for the purge of the chatbot, the knowledge base that is deleted with it. */
    public Write orphan(StoredChatbot bot) {
        return ItemWrite.put(table, ChatbotItems.key(bot.id(), ChatbotItems.ORPHAN + bot.knowledgeBase()));
    }

    /** The write that deletes a chatbot for callers; its purge removes the rest. */
    public Write tombstone(StoredChatbot bot) {
        return heads.tombstone(bot.id(), bot.workspace());
    }
}
