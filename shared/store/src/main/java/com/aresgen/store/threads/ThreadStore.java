package com.aresgen.store.threads;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;
import static com.aresgen.store.items.Attributes.texts;

import com.aresgen.http.Call;
import com.aresgen.http.Write;
import com.aresgen.http.lists.Cursors;
import com.aresgen.http.lists.Paging;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Ids;
import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Kind;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Conversations. A thread is one item {@code head} and one item a turn; a turn holds all its messages together, so that
 * a call of five hundred messages is still a handful of writes (a transaction ends at 100). Of a deleted thread a head
 * is left that belongs to no workspace: every write asks for the workspace, so nothing brings it back.
 */
@Singleton
public final class ThreadStore {
    /** As deletions know threads. */
    public static final Kind KIND = new Kind("thread", List.of("messages", "responses"));

    static final String INDEX = "Workspace";

    private final DynamoDbClient dynamo;
    private final String table;
    private final InstantSource clock;

    @Inject
    public ThreadStore(DynamoDbClient dynamo, TableNames tables, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = tables.threads();
        this.clock = clock;
    }

    /** What is known of a thread before its first turn. */
    public record Start(
            String id,
            String workspace,
            String createdBy,
            String title,
            Map<String, String> metadata,
            Instant createdAt) {}

    /** A new thread with its first turn, as {@code call} makes it. */
    public List<Write> insert(Call call, Start start, Turn turn) {
        var writes = new ArrayList<Write>();
        writes.add(ItemWrite.insert(
                table, ThreadHead.of(start, turn, clock.instant()).item(), ThreadHead.THREAD));
        writes.addAll(TurnItems.of(table, start.id(), turn, call.replayRecord()));
        return writes;
    }

    /** One more turn of a thread that is locked, and the end of the lock; metadata replaces what there is, if any came. */
    public List<Write> append(Call call, ThreadLock lock, Turn turn, Map<String, String> metadata) {
        var use = turn.use();
        var writes = new ArrayList<Write>();
        writes.add(ItemWrite.update(
                table,
                ThreadHead.key(lock.thread()),
                update -> update.updateExpression(
                                "SET model = :model, updated_at = :now, last_message = :last, metadata = :metadata"
                                        + " REMOVE lock_owner, lock_until"
                                        + " ADD message_count :messages, prompt_tokens :prompt, completion_tokens :completion,"
                                        + " cost_nanos :cost, version :one")
                        .conditionExpression("workspace = :workspace AND lock_owner = :me")
                        .expressionAttributeValues(Map.ofEntries(
                                Map.entry(":model", text(turn.model())),
                                Map.entry(":now", number(clock.millis())),
                                Map.entry(
                                        ":last", text(turn.messages().getLast().id())),
                                Map.entry(
                                        ":metadata",
                                        texts(metadata.isEmpty() ? lock.head().metadata() : metadata)),
                                Map.entry(":messages", number(turn.messages().size())),
                                Map.entry(":prompt", number(use.promptTokens())),
                                Map.entry(":completion", number(use.completionTokens())),
                                Map.entry(":cost", number(use.costNanos())),
                                Map.entry(":one", number(1)),
                                Map.entry(":workspace", text(lock.head().workspace())),
                                Map.entry(":me", text(lock.owner())))),
                UnmetCondition.refusal(existing -> isAlive(existing)
                        ? new ThreadLocked(lock.thread())
                        : new NotFound(Problem.THREAD_NOT_FOUND, lock.thread()))));
        writes.addAll(TurnItems.of(table, lock.thread(), turn, call.replayRecord()));
        return writes;
    }

    /** Takes a thread for one turn, or says what is in its way. */
    public ThreadLock.Taking lock(Call call, String thread) {
        return Ids.isOf("thr", thread)
                ? ThreadLock.take(dynamo, table, clock, call, thread)
                : new ThreadLock.Taking.Missing();
    }

    /** Empty for an id that nobody has, another workspace has, or that was deleted. */
    public Optional<ThreadHead> find(String thread, String workspace) {
        if (!Ids.isOf("thr", thread)) {
            return Optional.empty();
        }
        var item = dynamo.getItem(request ->
                        request.tableName(table).key(ThreadHead.key(thread)).consistentRead(true))
                .item();
        return isAlive(item) && text(item, ThreadHead.WORKSPACE).equals(workspace)
                ? Optional.of(ThreadHead.of(item))
                : Optional.empty();
    }

    /** The turns of a thread in order, read as far as the caller goes; {@code atOnce} turns or so with each call. */
    public Iterator<Turn> turns(String thread, int atOnce) {
        return turns(thread, TurnItems.PREFIX, atOnce);
    }

    /** From the turn that has this message, or where it would be; empty when no turn is as old. */
    public Optional<Iterator<Turn>> turnsFrom(String thread, String message, int atOnce) {
        if (!Ids.isOf("msg", message)) {
            return Optional.empty();
        }
        var found = dynamo.query(between(thread, TurnItems.PREFIX, TurnItems.PREFIX + message)
                .scanIndexForward(false)
                .projectionExpression("#item")
                .limit(1)
                .build());
        return found.items().stream().findFirst().map(item -> turns(thread, TurnItems.turnOf(item), atOnce));
    }

    private Iterator<Turn> turns(String thread, String from, int atOnce) {
        var request =
                between(thread, from, TurnItems.PREFIX + "~").limit(atOnce).build();
        return TurnItems.read(dynamo.queryPaginator(request).items().iterator());
    }

    private QueryRequest.Builder between(String thread, String first, String last) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("thread = :thread AND #item BETWEEN :first AND :last")
                .expressionAttributeNames(Map.of("#item", ThreadHead.ITEM))
                .expressionAttributeValues(Map.of(":thread", text(thread), ":first", text(first), ":last", text(last)));
    }

    /** The workspace's threads, newest first, one more than the page holds if there is one. */
    public List<ThreadHead> list(String workspace, Paging.Page page) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":workspace", text(workspace));
        page.after().map(Cursors.Position::id).ifPresent(id -> values.put(":after", text(id)));
        return dynamo
                .query(request -> request.tableName(table)
                        .indexName(INDEX)
                        .keyConditionExpression(
                                "workspace = :workspace" + (values.containsKey(":after") ? " AND thread < :after" : ""))
                        .expressionAttributeValues(values)
                        .scanIndexForward(false)
                        .limit(page.limit() + 1))
                .items()
                .stream()
                .map(ThreadHead::of)
                .toList();
    }

    /** What is left of a deleted thread: nothing that a caller wrote, and no workspace. */
    public Write tombstone(ThreadHead head) {
        return ItemWrite.put(
                table,
                Map.of(
                        ThreadHead.THREAD,
                        text(head.id()),
                        ThreadHead.ITEM,
                        text(ThreadHead.HEAD),
                        "deleted_at",
                        number(clock.millis())),
                "workspace = :workspace",
                Map.of(),
                Map.of(":workspace", text(head.workspace())),
                UnmetCondition.refusal(new NotFound(Problem.THREAD_NOT_FOUND, head.id())));
    }

    static boolean isAlive(Map<String, AttributeValue> head) {
        return head.containsKey(ThreadHead.WORKSPACE);
    }
}
