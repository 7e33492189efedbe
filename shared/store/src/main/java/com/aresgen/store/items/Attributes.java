package com.aresgen.store.items;

import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes and reads attribute values. Reading an attribute that is missing throws IllegalStateException: a bug. */
public final class Attributes {
    private Attributes() {}

    public static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    public static AttributeValue texts(Map<String, String> value) {
        return AttributeValue.fromM(value.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue()))));
    }

    public static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    public static AttributeValue bytes(byte[] value) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(value));
    }

    public static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(present(item, name).n());
    }

    public static String text(Map<String, AttributeValue> item, String name) {
        return present(item, name).s();
    }

    public static byte[] bytes(Map<String, AttributeValue> item, String name) {
        return present(item, name).b().asByteArray();
    }

    public static AttributeValue present(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("The item has no attribute " + name);
        }
        return value;
    }
}
