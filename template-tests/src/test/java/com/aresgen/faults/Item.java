package com.aresgen.faults;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A stored item, read by a test that knows which attributes it has. */
public record Item(Map<String, AttributeValue> attributes) {
    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    public String text(String name) {
        return value(name).s();
    }

    public long number(String name) {
        return Long.parseLong(value(name).n());
    }

    public byte[] bytes(String name) {
        return value(name).b().asByteArray();
    }

    public Item map(String name) {
        return new Item(value(name).m());
    }

    private AttributeValue value(String name) {
        return Optional.ofNullable(attributes.get(name)).orElseThrow();
    }
}
