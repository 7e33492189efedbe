package com.aresgen.store.items;

import com.aresgen.http.problem.Failure;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What it means that the condition of a write does not hold. Nothing of its transaction is written then. */
public sealed interface UnmetCondition {
    UnmetCondition SUPERSEDED = new Superseded();
    UnmetCondition BUG = new Bug();

    /** The caller is refused; {@code failure} gets the item in the way, or an empty map if there was none. */
    record Refusal(Function<Map<String, AttributeValue>, Failure> failure) implements UnmetCondition {}

    /** Another worker was quicker and has done the same work. */
    record Superseded() implements UnmetCondition {}

    /** It cannot happen, such as an id that was made at random and exists already: {@link Transaction} throws. */
    record Bug() implements UnmetCondition {}

    static UnmetCondition refusal(Failure failure) {
        return new Refusal(_ -> failure);
    }

    static UnmetCondition refusal(Function<Map<String, AttributeValue>, Failure> failure) {
        return new Refusal(failure);
    }
}
