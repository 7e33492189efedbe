package com.aresgen.dynamodb.expression;

import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.value.AttributeValue;
import com.aresgen.dynamodb.value.ValueOrder;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The actions ADD and DELETE: numbers are added, sets get or lose members, and lists get elements (AttributeUpdates only). */
public enum Members {
    /** As in an UpdateExpression. */
    EXPRESSION("An operand in the update expression has an incorrect data type"),
    /** As in AttributeUpdates. */
    LEGACY("Type mismatch for attribute to update");

    private final String fault;

    Members(String fault) {
        this.fault = fault;
    }

    AttributeValue add(@Nullable AttributeValue existing, AttributeValue operand) {
        if (existing == null) {
            return operand;
        }
        return switch (operand) {
            case AttributeValue.Numeric(var number)
            when existing instanceof AttributeValue.Numeric(var old) -> Arithmetic.sum(old, number);
            case AttributeValue.TextSet(var more)
            when existing instanceof AttributeValue.TextSet(var old) ->
                new AttributeValue.TextSet(union(old, more, ValueOrder::compare));
            case AttributeValue.NumericSet(var more)
            when existing instanceof AttributeValue.NumericSet(var old) ->
                new AttributeValue.NumericSet(union(old, more, Comparator.naturalOrder()));
            case AttributeValue.BinarySet(var more)
            when existing instanceof AttributeValue.BinarySet(var old) ->
                new AttributeValue.BinarySet(union(old, more, Comparator.naturalOrder()));
            case AttributeValue.Sequence(var more)
            when existing instanceof AttributeValue.Sequence(var old) ->
                new AttributeValue.Sequence(
                        Stream.concat(old.stream(), more.stream()).toList());
            default -> throw ServiceError.validation(fault);
        };
    }

    /** A set that loses its last member is removed. */
    Edit delete(@Nullable AttributeValue existing, AttributeValue operand) {
        if (existing == null) {
            return new Edit.Remove();
        }
        return switch (operand) {
            case AttributeValue.TextSet(var less)
            when existing instanceof AttributeValue.TextSet(var old) -> rest(old, less, AttributeValue.TextSet::new);
            case AttributeValue.NumericSet(var less)
            when existing instanceof AttributeValue.NumericSet(var old) ->
                rest(old, less, AttributeValue.NumericSet::new);
            case AttributeValue.BinarySet(var less)
            when existing instanceof AttributeValue.BinarySet(var old) ->
                rest(old, less, AttributeValue.BinarySet::new);
            default -> throw ServiceError.validation(fault);
        };
    }

    /** The service answers sets in order. */
    private static <T> Set<T> union(Set<T> old, Set<T> more, Comparator<? super T> order) {
        var all = new TreeSet<T>(order);
        all.addAll(old);
        all.addAll(more);
        return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(all));
    }

    private static <T> Edit rest(Set<T> old, Set<T> less, Function<Set<T>, AttributeValue> set) {
        var rest = new LinkedHashSet<>(old);
        rest.removeAll(less);
        return rest.isEmpty() ? new Edit.Remove() : new Edit.Put(set.apply(Collections.unmodifiableSequencedSet(rest)));
    }
}
