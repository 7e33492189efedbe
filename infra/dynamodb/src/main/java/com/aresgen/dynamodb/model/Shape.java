package com.aresgen.dynamodb.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A type of AWS's API model; others are named, because types refer to themselves. */
sealed interface Shape {
    record Structure(String name, Map<String, String> members, List<String> required) implements Shape {}

    record Sequence(String member, Bounds length) implements Shape {}

    record Dictionary(String key, String value, Bounds length) implements Shape {}

    record Text(Bounds length, Optional<Pattern> pattern, List<String> values) implements Shape {}

    /**
     * A number.
     *
     * @param type Integer or Long, as messages call it
     */
    record Whole(String type, Bounds range) implements Shape {}

    record Decimal() implements Shape {}

    record Truth() implements Shape {}

    record Blob() implements Shape {}

    /** Least and greatest length or value, both inclusive. */
    record Bounds(OptionalLong least, OptionalLong greatest) {
        boolean isAny() {
            return least.isPresent() || greatest.isPresent();
        }
    }
}
