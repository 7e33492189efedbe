package com.aresgen.store.items;

import com.aresgen.http.Write;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Overloaded;
import com.aresgen.http.values.StatelessRandom;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Commits all writes or none. Always as TransactWriteItems, even a single one: its client request token (made by the
 * SDK, valid 10 minutes) makes the SDK's own retry after a lost response harmless, which a conditional PutItem is not.
 * Costs two write units per KB of each item. Safe for threads.
 */
@Singleton
public final class Transaction {
    /** DynamoDB takes 4 MB of items; the rest is for their names, keys and small attributes. */
    private static final long MOST_BYTES = 4_000_000;

    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_NANOS = 20_000_000;
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");
    private static final String CONDITION = "ConditionalCheckFailed";

    private final DynamoDbClient dynamo;

    @Inject
    public Transaction(DynamoDbClient dynamo) {
        this.dynamo = dynamo;
    }

    /** How a commit ends. */
    public sealed interface Result {
        record Committed() implements Result {}

        /**
         * Nothing was written: the condition of write {@code index} did not hold for the item {@code existing}, or,
         * with index -1, the writes are too large or conflicts did not end.
         */
        record Refused(int index, Failure failure, Map<String, AttributeValue> existing) implements Result {}

        /** Another worker has done the same work; nothing was written. */
        record Superseded() implements Result {}
    }

    /**
     * Commits the writes of a caller's request. Empty if they are written; otherwise why nothing is. One
     * TransactWriteItems, up to six while others change the same items; none without writes. An
     * {@link UnmetCondition.Bug} throws IllegalStateException, a failing DynamoDB SdkException.
     */
    public Optional<Result.Refused> commit(List<? extends Write> writes) {
        return switch (attempt(writes)) {
            case Result.Committed _ -> Optional.empty();
            case Result.Refused refused -> Optional.of(refused);
            case Result.Superseded _ -> throw new IllegalStateException("A caller's write is no work of a worker");
        };
    }

    /** As {@link #commit}, for a worker, whose work another worker may have done already. */
    public Result attempt(List<? extends Write> wanted) {
        var writes = wanted.stream()
                .filter(ItemWrite.class::isInstance)
                .map(ItemWrite.class::cast)
                .toList();
        if (writes.isEmpty()) {
            return new Result.Committed();
        }
        if (writes.stream().mapToLong(ItemWrite::binaryBytes).sum() > MOST_BYTES) {
            return new Result.Refused(-1, new OutputTooLarge(), Map.of());
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                dynamo.transactWriteItems(request -> request.transactItems(
                        writes.stream().map(ItemWrite::item).toList()));
                return new Result.Committed();
            } catch (TransactionCanceledException e) {
                var refused = refused(writes, e.cancellationReasons());
                if (refused.isPresent()) {
                    return refused.get();
                }
                if (e.cancellationReasons().stream().noneMatch(Transaction::isPassing)) {
                    throw e;
                }
                var stale = stale(writes);
                if (stale.isPresent()) {
                    return stale.get();
                }
                if (attempt + 1 < ATTEMPTS) {
                    pause(attempt);
                }
            }
        }
        return new Result.Refused(
                -1, new Overloaded("Too many calls change the same thing at once. Try again."), Map.of());
    }

    /**
     * The first write that failed decides. After an earlier conflict a failed condition proves nothing (the conflicting
     * transaction may be this same call, sent twice): retry; the idempotency record, always first, decides.
     */
    private static Optional<Result> refused(List<ItemWrite> writes, List<CancellationReason> reasons) {
        return IntStream.range(0, reasons.size())
                .dropWhile(i -> !isPassing(reasons.get(i)) && !isRefusal(reasons.get(i)))
                .limit(1)
                .filter(i -> isRefusal(reasons.get(i)))
                .mapToObj(i -> refused(i, writes.get(i), reasons.get(i).item()))
                .findFirst();
    }

    /** The transaction in conflict is about to change what this one was decided from, so the decision is stale. */
    private static Optional<Result> stale(List<ItemWrite> writes) {
        return writes.stream()
                .map(ItemWrite::unmet)
                .filter(UnmetCondition.Stale.class::isInstance)
                .map(UnmetCondition.Stale.class::cast)
                .findFirst()
                .map(each -> new Result.Refused(-1, new StaleRead(each.usedUp()), Map.of()));
    }

    private static Result refused(int index, ItemWrite write, Map<String, AttributeValue> existing) {
        return switch (write.unmet()) {
            case UnmetCondition.Refusal(var failure) -> new Result.Refused(index, failure.apply(existing), existing);
            case UnmetCondition.Stale(var usedUp) -> new Result.Refused(index, new StaleRead(usedUp), existing);
            case UnmetCondition.Superseded _ -> new Result.Superseded();
            case UnmetCondition.Bug _ ->
                throw new IllegalStateException("A condition that cannot fail did not hold: " + write.inWords());
        };
    }

    /** Another transaction is changing the item, or DynamoDB is busy: the same transaction may succeed in a moment. */
    private static boolean isPassing(CancellationReason reason) {
        return reason.code() != null && PASSING.contains(reason.code());
    }

    private static boolean isRefusal(CancellationReason reason) {
        return CONDITION.equals(reason.code());
    }

    private static void pause(int attempt) {
        LockSupport.parkNanos(new StatelessRandom().nextLong(FIRST_PAUSE_NANOS << attempt));
    }
}
