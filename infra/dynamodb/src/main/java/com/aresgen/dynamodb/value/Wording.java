package com.aresgen.dynamodb.value;

import com.aresgen.dynamodb.error.ServiceError;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words for faults of values. DynamoDB has two layers that check values: BatchWriteItem and Scan still use the older
 * one, which reads numbers as Java does and lists the members of a set as they were sent.
 */
public enum Wording {
    NEWER,
    OLDER;

    private static final String NO_NUMBER = "The parameter cannot be converted to a numeric value";

    ServiceError noNumber(String text) {
        return ServiceError.validation(this == OLDER && text.isEmpty() ? NO_NUMBER : NO_NUMBER + ": " + text);
    }

    /**
     * How many digits a number has before its point, less than zero for zeros behind it. In the older layer the
     * exponent 2147483647 wraps around, and the number seems too small.
     */
    long integerDigits(int digits, long exponent) {
        return this == OLDER ? (int) (digits + exponent) : digits + exponent;
    }

    /**
     * @param repeated the position of the first member that is there a second time
     */
    ServiceError repeatedText(List<String> sent, int repeated) {
        var members = this == OLDER ? sent.toString() : quoted(sent, repeated, ", ", ValueOrder::compare);
        return ServiceError.parameter("Input collection " + members + " contains duplicates.");
    }

    /** The same for binaries in base64. */
    ServiceError repeatedBinary(List<String> sent, int repeated) {
        var members =
                this == OLDER ? sent.toString() : quoted(sent, repeated, ",", Comparator.comparing(Bytes::fromBase64));
        return ServiceError.parameter("Input collection " + members + "of type BS contains duplicates.");
    }

    ServiceError repeatedNumber() {
        return this == OLDER
                ? ServiceError.validation("Input collection contains duplicates")
                : ServiceError.parameter("Input collection contains duplicates.");
    }

    /** The members before the repetition in their order, then the others as they were sent. */
    private static String quoted(List<String> sent, int repeated, String between, Comparator<String> order) {
        var first = sent.subList(0, repeated).stream().sorted(order);
        return Stream.concat(first, sent.stream().skip(repeated))
                .map(member -> '"' + member + '"')
                .collect(Collectors.joining(between, "[", "]"));
    }
}
