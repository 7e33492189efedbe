package com.aresgen.store;

import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Short names for the values of an item. */
final class Attributes {
    private Attributes() {}

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue texts(Map<String, String> value) {
        return AttributeValue.fromM(value.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue()))));
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static AttributeValue bytes(byte[] value) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(value));
    }

    static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(present(item, name).n());
    }

    static String text(Map<String, AttributeValue> item, String name) {
        return present(item, name).s();
    }

    static byte[] bytes(Map<String, AttributeValue> item, String name) {
        return present(item, name).b().asByteArray();
    }

    static AttributeValue present(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("The item has no attribute " + name);
        }
        return value;
    }
}
