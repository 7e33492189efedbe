package com.aresgen.store.conversations;

import static com.aresgen.store.items.Attributes.number;
import static com.aresgen.store.items.Attributes.text;

import com.aresgen.http.Call;
import com.aresgen.http.Write;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Ids;
import com.aresgen.store.TableNames;
import com.aresgen.store.deletions.Kind;
import com.aresgen.store.idempotency.QuoteNotes;
import com.aresgen.store.items.Heads;
import com.aresgen.store.items.ItemWrite;
import com.aresgen.store.items.UnmetCondition;
import com.aresgen.store.locks.HeadLock;
import com.aresgen.store.locks.HeadLocks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Conversations: one item {@code head}, and one item per turn. A deleted conversation leaves a head without a workspace;
 * one that has expired counts as missing, whether or not DynamoDB has removed it. Safe for threads.
 */
@Singleton
public final class ConversationStore {
    /** The kind under which conversations are deleted. */
    public static final Kind KIND = new Kind("conversation", List.of("messages", "responses"));

    private final DynamoDbClient dynamo;
    private final Heads heads;
    private final HeadLocks<Conversation> locks;
    private final String table;
    private final InstantSource clock;

    @Inject
    public ConversationStore(DynamoDbClient dynamo, TableNames tables, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = tables.conversations();
        this.clock = clock;
        this.heads = new Heads(
                dynamo,
                clock,
                new Heads.Layout(table, ConversationItems.CONVERSATION, "cnv", Problem.CONVERSATION_NOT_FOUND));
        this.locks =
                new HeadLocks<>(dynamo, table, ConversationItems.CONVERSATION, clock, ConversationItems::conversation);
    }

    /**
     * Empty if the chatbot has no such conversation, or it was deleted or has expired. One strongly consistent GetItem:
     * one read unit per 4 KB.
     */
    public Optional<Conversation> find(String id, String chatbot, String workspace) {
        return heads.find(id, workspace)
                .map(ConversationItems::conversation)
                .filter(found -> found.chatbot().equals(chatbot) && !found.isExpired(clock.instant()));
    }

    /** Locks a conversation for one turn, or returns why it cannot. {@link HeadLocks#take}. */
    public HeadLock.Taking<Conversation> lock(Call call, String chatbot, String id) {
        if (!Ids.isOf("cnv", id)) {
            return new HeadLock.Taking.Missing<>();
        }
        var taking = locks.take(call, id, Map.of(ConversationItems.CHATBOT, text(chatbot)));
        if (taking instanceof HeadLock.Taking.Held<Conversation>(var lock)
                && lock.head().isExpired(clock.instant())) {
            lock.close();
            return new HeadLock.Taking.Missing<>();
        }
        return taking;
    }

    /** The writes of a new conversation with its first turn. */
    public List<Write> insert(Call call, Conversation conversation, ConversationTurn turn) {
        var writes = new ArrayList<Write>();
        writes.add(ItemWrite.insert(table, ConversationItems.head(conversation), ConversationItems.CONVERSATION));
        writes.add(ItemWrite.put(table, ConversationItems.listed(conversation)));
        writes.addAll(Rows.changed(table, Optional.empty(), conversation));
        writes.add(ItemWrite.put(table, ConversationItems.turn(conversation, turn, call.replayRecord())));
        return writes;
    }

    /**
     * The writes that add a turn and remove the lock; if the conversation has changed since {@code before} was read, the
     * endpoint decides again.
     *
     * @param owner of the lock, or of none: then the condition is that nobody has changed it
     */
    public List<Write> append(
            Call call, Conversation before, Conversation after, Optional<String> owner, ConversationTurn turn) {
        var writes = new ArrayList<Write>();
        writes.add(head(before, after, owner));
        writes.addAll(Rows.changed(table, Optional.of(before), after));
        writes.add(ItemWrite.put(table, ConversationItems.turn(after, turn, call.replayRecord())));
        return writes;
    }

    /** The writes of a change without messages, as {@link #append}. */
    public List<Write> update(Call call, Conversation before, Conversation after) {
        var writes = new ArrayList<Write>();
        writes.add(head(before, after, Optional.empty()));
        writes.addAll(Rows.changed(table, Optional.of(before), after));
        writes.addAll(quotedBy(call, after));
        return writes;
    }

    private ItemWrite head(Conversation before, Conversation after, Optional<String> owner) {
        var values = new HashMap<String, AttributeValue>(
                Map.of(":workspace", text(before.workspace()), ":before", number(before.version())));
        owner.ifPresent(id -> values.put(":me", text(id)));
        var attributes = new HashMap<>(ConversationItems.head(after));
        ConversationItems.key(after.id(), Heads.HEAD).keySet().forEach(attributes::remove);
        var names = new HashMap<String, String>();
        var sets = new ArrayList<String>();
        attributes.forEach((name, value) -> {
            names.put("#" + name, name);
            values.put(":" + name, value);
            sets.add("#" + name + " = :" + name);
        });
        var removed = ConversationItems.missing(after);
        removed.forEach(name -> names.put("#" + name, name));
        var removals = new ArrayList<>(removed.stream().map("#"::concat).toList());
        if (owner.isPresent()) {
            removals.addAll(List.of("lock_owner", "lock_until"));
        }
        var expression =
                "SET " + String.join(", ", sets) + (removals.isEmpty() ? "" : " REMOVE " + String.join(", ", removals));
        return ItemWrite.update(
                table,
                ConversationItems.key(after.id(), Heads.HEAD),
                update -> update.updateExpression(expression)
                        .conditionExpression("#workspace = :workspace AND #version = :before"
                                + (owner.isPresent() ? " AND lock_owner = :me" : ""))
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values),
                UnmetCondition.STALE);
    }

    /**
     * The turns of a conversation in order, read as the caller iterates, from the turn with this message, or from where
     * it would be; empty if every turn is newer. A strongly consistent Query per {@code atOnce} turns: one read unit
     * per 4 KB; for a message one more, of one item.
     *
     * @param message empty: from the first turn
     */
    public Optional<Iterator<ConversationTurn>> turns(String id, Optional<String> message, int atOnce) {
        return message.isEmpty()
                ? Optional.of(turns(id, ConversationItems.TURN, atOnce))
                : message.filter(each -> Ids.isOf("msg", each))
                        .flatMap(each -> heads.lastBetween(id, ConversationItems.TURN, ConversationItems.TURN + each))
                        .map(item -> turns(id, item, atOnce));
    }

    private Iterator<ConversationTurn> turns(String id, String from, int atOnce) {
        var request = heads.between(id, from, ConversationItems.TURN + "~")
                .limit(atOnce)
                .build();
        return dynamo.queryPaginator(request).items().stream()
                .map(ConversationItems::turn)
                .iterator();
    }

    /** The newest turns, the oldest of them first. One strongly consistent Query. */
    public List<ConversationTurn> newest(String id, int most) {
        return dynamo
                .query(heads.between(id, ConversationItems.TURN, ConversationItems.TURN + "~")
                        .scanIndexForward(false)
                        .limit(most)
                        .build())
                .items()
                .reversed()
                .stream()
                .map(ConversationItems::turn)
                .toList();
    }

    private List<Write> quotedBy(Call call, Conversation conversation) {
        return QuoteNotes.of(
                call,
                table,
                clock.instant(),
                record -> ConversationItems.key(conversation.id(), ConversationItems.RESPONSE + record));
    }

    /** The write that removes a deleted conversation from the list of its chatbot. */
    public Write unlist(Conversation conversation) {
        return ItemWrite.delete(
                table, ConversationItems.key(conversation.chatbot(), ConversationItems.LISTED + conversation.id()));
    }

    /** The failure for callers of a conversation that does not exist. */
    public static NotFound missing(String id) {
        return new NotFound(Problem.CONVERSATION_NOT_FOUND, id);
    }

    /** The write that deletes a conversation for callers; its purge removes the rest. */
    public Write tombstone(Conversation conversation) {
        return heads.tombstone(conversation.id(), conversation.workspace());
    }
}
