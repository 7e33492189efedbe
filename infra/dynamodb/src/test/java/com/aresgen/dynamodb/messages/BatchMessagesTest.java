package com.aresgen.dynamodb.messages;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Batches that are empty, too large, hold a key twice or name no table. */
final class BatchMessagesTest {
    @RegisterExtension
    static final Service SERVICE = new Service();

    @ParameterizedTest
    @MethodSource({"reads", "tooManyReads", "writes", "tooManyWrites"})
    void isRefusedAsRecorded(Recorded recorded) {
        SERVICE.answers(recorded);
    }

    static Stream<Recorded> reads() {
        return Recorded.cases("""
                BatchGetItem {"RequestItems": {}}
                ValidationException: 1 validation error detected: Value at 'RequestItems' failed to satisfy constraint: Member must have length greater than or equal to 1

                BatchGetItem {"RequestItems": {"hash": {"Keys": []}}}
                ValidationException: 1 validation error detected: Value at 'RequestItems.hash.member.Keys' failed to satisfy constraint: Member must have length greater than or equal to 1

                BatchGetItem {"RequestItems": {"absent": {"Keys": [{"pk": {"S": "a"}}]}}}
                ResourceNotFoundException: Requested resource not found

                BatchGetItem {"RequestItems": {"hash": {"Keys": [{"pk": {"S": "a"}}, {"pk": {"S": "a"}}]}}}
                ValidationException: Provided list of item keys contains duplicates

                BatchGetItem {"RequestItems": {"hash": {"Keys": [{"pk": {"S": "a"}}], "AttributesToGet": ["pk"], "ProjectionExpression": "pk"}}}
                ValidationException: Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}

                BatchGetItem {"RequestItems": {"hash": {"Keys": [{"pk": {"S": "a"}}], "ProjectionExpression": "pk"}, "composite": {"Keys": [{"pk": {"S": "a"}, "sk": {"S": "a"}}], "AttributesToGet": ["pk"]}}}
                ValidationException: Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}

                BatchGetItem {"RequestItems": {"bad!name": {"Keys": [{"pk": {"S": "a"}}]}}}
                ValidationException: 1 validation error detected: Value '{"bad!name":{"Keys":[{"pk":{"S":"a"}}]}}' at 'requestItems' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 255, Member must have length greater than or equal to 3, Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+]

                BatchGetItem {"RequestItems": {"bad!name": {"Keys": [{"pk": {"S": "a"}}]}}, "ReturnConsumedCapacity": "BOGUS"}
                ValidationException: 2 validation errors detected: Value '{"bad!name":{"Keys":[{"pk":{"S":"a"}}]}}' at 'requestItems' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 255, Member must have length greater than or equal to 3, Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+]; Value 'BOGUS' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]

                BatchGetItem {"RequestItems": {"hash": {"Keys": [{"pk": {"S": "a"}}], "ProjectionExpression": "a, a"}, "composite": {"Keys": [{"pk": {"S": "a"}, "sk": {"S": "a"}}], "ProjectionExpression": "a"}}}
                ValidationException: Invalid ProjectionExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]
                """);
    }

    static Stream<Recorded> tooManyReads() {
        var keys = times(51, "{\"pk\": {\"S\": \"%1$d\"}, \"sk\": {\"S\": \"%1$d\"}}");
        return Stream.of(
                new Recorded(
                        "BatchGetItem",
                        "{\"RequestItems\": {\"composite\": {\"Keys\": [%1$s]}, \"other\": {\"Keys\": [%1$s]}}}"
                                .formatted(keys),
                        "ValidationException: Too many items requested for the BatchGetItem call"),
                new Recorded(
                        "BatchGetItem",
                        "{\"RequestItems\": {\"hash\": {\"Keys\": [%s]}}}"
                                .formatted(times(101, "{\"pk\": {\"S\": \"%d\"}}")),
                        "ValidationException: 1 validation error detected: Value at 'RequestItems.hash.member.Keys' failed to satisfy"
                                + " constraint: Member must have length less than or equal to 100"));
    }

    static Stream<Recorded> writes() {
        return Recorded.cases("""
                BatchWriteItem {"RequestItems": {}}
                ValidationException: 1 validation error detected: Value at 'RequestItems' failed to satisfy constraint: Member must have length greater than or equal to 1

                BatchWriteItem {"RequestItems": {"hash": []}}
                ValidationException: 1 validation error detected: Value '{hash=[]}' at 'requestItems' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to 25, Member must have length greater than or equal to 1]

                BatchWriteItem {"RequestItems": {"absent": [{"PutRequest": {"Item": {"pk": {"S": "a"}}}}]}}
                ResourceNotFoundException: Requested resource not found

                BatchWriteItem {"RequestItems": {"hash": [{"PutRequest": {"Item": {"pk": {"S": "a"}}}}, {"DeleteRequest": {"Key": {"pk": {"S": "a"}}}}]}}
                ValidationException: Provided list of item keys contains duplicates

                BatchWriteItem {"RequestItems": {"bad!name": [{"PutRequest": {"Item": {"pk": {"S": "x"}}}}]}}
                ValidationException: 1 validation error detected: Value '{bad!name=[WriteRequest(putRequest=PutRequest(item={pk=…

                BatchWriteItem {"RequestItems": {"bad!name": [{"PutRequest": {"Item": {"pk": {"S": "x"}}}}]}, "ReturnConsumedCapacity": "BOGUS"}
                ValidationException: 1 validation error detected: Value 'BOGUS' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]

                BatchWriteItem {"RequestItems": {"absent": [{"PutRequest": {"Item": {"pk": {"S": "x"}}}}]}, "ReturnConsumedCapacity": "BOGUS"}
                ValidationException: 1 validation error detected: Value 'BOGUS' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]

                BatchWriteItem {"RequestItems": {"hash": [{"PutRequest": {"Item": {"pk": {"S": "a"}, "d": <deep 32>}}}]}}
                ValidationException: Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit
                """);
    }

    static Stream<Recorded> tooManyWrites() {
        var puts = times(13, "{\"PutRequest\": {\"Item\": {\"pk\": {\"S\": \"%d\"}}}}");
        return Stream.of(
                new Recorded(
                        "BatchWriteItem",
                        "{\"RequestItems\": {\"hash\": [%1$s], \"other\": [%1$s]}}".formatted(puts),
                        "ValidationException: Too many items requested for the BatchWriteItem call"),
                new Recorded(
                        "BatchWriteItem",
                        "{\"RequestItems\": {\"hash\": [%s]}}"
                                .formatted(times(26, "{\"PutRequest\": {\"Item\": {\"pk\": {\"S\": \"%d\"}}}}")),
                        "ValidationException: 1 validation error detected: Value at 'RequestItems.hash.member' failed to satisfy"
                                + " constraint: Member must have length less than or equal to 25"));
    }

    private static String times(int times, String template) {
        return IntStream.range(0, times).mapToObj(template::formatted).collect(Collectors.joining(", "));
    }
}
