package com.aresgen.store.threads;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;
import static com.aresgen.store.items.Attributes.texts;

import com.aresgen.http.Call;
import com.aresgen.http.Write;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Ids;
import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Kind;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import com.aresgen.store.locks.HeadLock;
import com.aresgen.store.locks.HeadLocks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Conversations. A thread is one item {@code head} and one item per turn. A turn holds all its messages together, so
 * that a call of five hundred messages needs only a handful of writes (a transaction takes 100). A deleted thread
 * leaves a head without a workspace; the condition of every update names the workspace, so no write restores it. Safe
 * for threads.
 */
@Singleton
public final class ThreadStore {
    /** The kind under which threads are deleted. */
    public static final Kind KIND = new Kind("thread", List.of("messages", "responses"));

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;
    private final Heads heads;
    private final HeadLocks<ThreadHead> locks;

    @Inject
    public ThreadStore(DynamoDbClient dynamo, TableNames tables, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = tables.threads();
        this.clock = clock;
        this.locks = new HeadLocks<>(dynamo, table, ThreadHead.THREAD, clock, ThreadHead::of);
        this.heads =
                new Heads(dynamo, clock, new Heads.Layout(table, ThreadHead.THREAD, "thr", Problem.THREAD_NOT_FOUND));
    }

    /** A thread as it is before its first turn. */
    public record Start(
            String id,
            String workspace,
            String createdBy,
            String title,
            Map<String, String> metadata,
            Instant createdAt) {}

    /** The writes of a new thread with its first turn, made by {@code call}. */
    public List<Write> insert(Call call, Start start, Turn turn) {
        var writes = new ArrayList<Write>();
        writes.add(ItemWrite.insert(
                table, ThreadHead.of(start, turn, clock.instant()).item(), ThreadHead.THREAD));
        writes.addAll(TurnItems.of(table, start.id(), turn, call.replayRecord()));
        return writes;
    }

    /**
     * The writes that add a turn to a locked thread and remove the lock. {@code metadata} replaces the stored metadata
     * unless it is empty.
     */
    public List<Write> append(Call call, HeadLock<ThreadHead> lock, Turn turn, Map<String, String> metadata) {
        var use = turn.use();
        var values = new HashMap<>(Map.ofEntries(
                Map.entry(":model", text(turn.model())),
                Map.entry(":now", number(clock.millis())),
                Map.entry(":last", text(turn.messages().getLast().id())),
                Map.entry(":metadata", texts(metadata.isEmpty() ? lock.head().metadata() : metadata)),
                Map.entry(":messages", number(turn.messages().size())),
                Map.entry(":prompt", number(use.promptTokens())),
                Map.entry(":completion", number(use.completionTokens())),
                Map.entry(":cost", number(use.costNanos())),
                Map.entry(":one", number(1)),
                Map.entry(":workspace", text(lock.head().workspace())),
                Map.entry(":me", text(lock.owner()))));
        turn.voiceId().ifPresent(id -> values.put(":voice", text(id)));
        var writes = new ArrayList<Write>();
        writes.add(ItemWrite.update(
                table,
                ThreadHead.key(lock.head().id()),
                update -> update.updateExpression(
                                "SET model = :model, updated_at = :now, last_message = :last, metadata = :metadata"
                                        + (values.containsKey(":voice") ? ", voice = :voice" : "")
                                        + " REMOVE lock_owner, lock_until"
                                        + (values.containsKey(":voice") ? "" : ", voice")
                                        + " ADD message_count :messages, prompt_tokens :prompt, completion_tokens :completion,"
                                        + " cost_nanos :cost, version :one")
                        .conditionExpression("workspace = :workspace AND lock_owner = :me")
                        .expressionAttributeValues(values),
                UnmetCondition.refusal(existing -> Heads.isAlive(existing)
                        ? new ThreadLocked(lock.head().id())
                        : new NotFound(Problem.THREAD_NOT_FOUND, lock.head().id()))));
        writes.addAll(TurnItems.of(table, lock.head().id(), turn, call.replayRecord()));
        return writes;
    }

    /**
     * Locks a thread for one turn, or returns why it cannot. One conditional UpdateItem: one write unit per KB of the
     * head.
     */
    public HeadLock.Taking<ThreadHead> lock(Call call, String thread) {
        return Ids.isOf("thr", thread) ? locks.take(call, thread) : new HeadLock.Taking.Missing<>();
    }

    /**
     * Empty if the thread does not exist, belongs to another workspace or was deleted. One strongly consistent GetItem:
     * one read unit per 4 KB.
     */
    public Optional<ThreadHead> find(String thread, String workspace) {
        return heads.find(thread, workspace).map(ThreadHead::of);
    }

    /**
     * The turns of a thread in order, read as the caller iterates. A strongly consistent Query per {@code atOnce} items
     * (a turn is mostly one): one read unit per 4 KB. The iterator throws NoSuchElementException if a part of a turn is
     * missing.
     */
    public Iterator<Turn> turns(String thread, int atOnce) {
        return turns(thread, TurnItems.PREFIX, atOnce);
    }

    /**
     * As {@link #turns(String, int)}, from the turn with this message, or from where it would be; empty if every turn
     * is newer. One Query more, of one item.
     *
     * @param message empty: from the first turn
     */
    public Optional<Iterator<Turn>> turns(String thread, Optional<String> message, int atOnce) {
        return message.isEmpty()
                ? Optional.of(turns(thread, atOnce))
                : message.filter(id -> Ids.isOf("msg", id))
                        .flatMap(id -> heads.lastBetween(thread, TurnItems.PREFIX, TurnItems.PREFIX + id))
                        .map(item -> turns(thread, TurnItems.turnOf(item), atOnce));
    }

    private Iterator<Turn> turns(String thread, String from, int atOnce) {
        var request = heads.between(thread, from, TurnItems.PREFIX + "~")
                .limit(atOnce)
                .build();
        return TurnItems.read(dynamo.queryPaginator(request).items().iterator());
    }

    /**
     * The workspace's threads, newest first, one more than the page holds if there is one. One eventually consistent
     * Query of the index: half a read unit per 4 KB.
     */
    public List<ThreadHead> list(String workspace, Paging.Page page) {
        return heads.newestFirst(workspace, page)
                .limit(page.limit() + 1L)
                .map(ThreadHead::of)
                .toList();
    }

    /** The write that deletes a thread for callers; its purge removes the rest. */
    public Write tombstone(ThreadHead head) {
        return heads.tombstone(head.id(), head.workspace());
    }
}
