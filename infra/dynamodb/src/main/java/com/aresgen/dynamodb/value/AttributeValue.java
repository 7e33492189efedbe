package com.aresgen.dynamodb.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A value of one of DynamoDB's ten types. Values are immutable; sets are in the service's order. */
public sealed interface AttributeValue {
    record Text(String value) implements AttributeValue {}

    /** A number in canonical form: no trailing zeros behind the point, at most 38 digits ({@link Numbers}). */
    record Numeric(BigDecimal value) implements AttributeValue {}

    record Binary(Bytes value) implements AttributeValue {}

    record Bool(boolean value) implements AttributeValue {}

    record Null() implements AttributeValue {}

    record TextSet(Set<String> values) implements AttributeValue {}

    record NumericSet(Set<BigDecimal> values) implements AttributeValue {}

    record BinarySet(Set<Bytes> values) implements AttributeValue {}

    record Sequence(List<AttributeValue> values) implements AttributeValue {}

    record Document(Map<String, AttributeValue> values) implements AttributeValue {}

    /** DynamoDB's name of this value's type: S, N, B, BOOL, NULL, SS, NS, BS, L or M. */
    default String type() {
        return switch (this) {
            case Text _ -> "S";
            case Numeric _ -> "N";
            case Binary _ -> "B";
            case Bool _ -> "BOOL";
            case Null _ -> "NULL";
            case TextSet _ -> "SS";
            case NumericSet _ -> "NS";
            case BinarySet _ -> "BS";
            case Sequence _ -> "L";
            case Document _ -> "M";
        };
    }
}
