package com.aresgen.store.items;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Overloaded;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The meaning of an unmet condition of a write. Nothing of its transaction is written then. */
public sealed interface UnmetCondition {
    UnmetCondition SUPERSEDED = new Superseded();
    UnmetCondition BUG = new Bug();
    UnmetCondition STALE = new Stale(new Overloaded("Many calls change the same resource at once. Try again."));

    /** The caller is refused; {@code failure} gets the existing item, or an empty map if there was none. */
    record Refusal(Function<Map<String, AttributeValue>, Failure> failure) implements UnmetCondition {}

    /**
     * The item has changed since the endpoint read it: the endpoint decides again.
     *
     * @param usedUp the failure for the caller if other calls were quicker in each round
     */
    record Stale(Failure usedUp) implements UnmetCondition {}

    /** Another worker has already done the same work. */
    record Superseded() implements UnmetCondition {}

    /**
     * A condition that cannot fail, such as that a random id is new: {@link Transaction} throws IllegalStateException.
     */
    record Bug() implements UnmetCondition {}

    static UnmetCondition refusal(Failure failure) {
        return new Refusal(_ -> failure);
    }

    static UnmetCondition refusal(Function<Map<String, AttributeValue>, Failure> failure) {
        return new Refusal(failure);
    }
}
