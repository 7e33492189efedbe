package com.aresgen.limits;

import com.aresgen.faults.Item;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The size of an item as DynamoDB counts it.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
public final class ItemSize {
    private ItemSize() {}

    public static int of(Item item) {
        return item.attributes().entrySet().stream()
                .mapToInt(attribute -> utf8(attribute.getKey()) + of(attribute.getValue()))
                .sum();
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArray().length;
            case M ->
                3
                        + value.m().entrySet().stream()
                                .mapToInt(member -> 1 + utf8(member.getKey()) + of(member.getValue()))
                                .sum();
            case L -> 3 + value.l().stream().mapToInt(member -> 1 + of(member)).sum();
            case BOOL, NUL -> 1;
            case SS -> value.ss().stream().mapToInt(ItemSize::utf8).sum();
            case NS, BS, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("No item of ours has sets but of texts");
        };
    }

    /** A byte for two digits, and one more. */
    private static int number(String text) {
        return (new BigDecimal(text).stripTrailingZeros().precision() + 1) / 2 + 1;
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
