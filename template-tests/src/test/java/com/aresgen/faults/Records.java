package com.aresgen.faults;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.aresgen.http.values.Sha256;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Idempotency records as they are stored in their table. */
public final class Records {
    private Records() {}

    public static String id(String workspace, String keyId, String idempotencyKey) {
        return workspace + "/" + keyId + "/" + HexFormat.of().formatHex(Sha256.of(idempotencyKey));
    }

    /** The record's items, in order. */
    public static List<Item> items(String id) {
        return RunningApi.eu()
                .operator()
                .queryPaginator(query -> query.tableName(TemplateTables.RESPONSES)
                        .keyConditionExpression("id = :id")
                        .expressionAttributeValues(Map.of(":id", fromS(id))))
                .items()
                .stream()
                .map(Item::new)
                .toList();
    }

    /** Lets the lease of a claim expire; false if the record has no running claim. */
    static boolean leasePasses(String id) {
        try {
            RunningApi.eu()
                    .operator()
                    .updateItem(update -> update.tableName(TemplateTables.RESPONSES)
                            .key(Map.of("id", fromS(id), "part", fromN("0")))
                            .updateExpression("SET lease = :past")
                            .conditionExpression("#state = :running AND lease > :past")
                            .expressionAttributeNames(Map.of("#state", "state"))
                            .expressionAttributeValues(Map.of(":past", fromN("0"), ":running", fromS("running"))));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /** Lets the lock of a thread expire; false if it is not locked. */
    static boolean lockPasses(String thread) {
        try {
            RunningApi.eu()
                    .operator()
                    .updateItem(update -> update.tableName(TemplateTables.THREADS)
                            .key(Map.of("thread", fromS(thread), "item", fromS("head")))
                            .updateExpression("SET lock_until = :past")
                            .conditionExpression("lock_until > :past")
                            .expressionAttributeValues(Map.of(":past", fromN("0"))));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /** Stores a one-part answer, if the record has one, as two parts. */
    public static void cutInTwo(String id) {
        for (var only : items(id)) {
            var body = only.bytes("body");
            var first = new HashMap<>(only.attributes());
            first.put("parts", fromN("2"));
            first.put("body", bytes(Arrays.copyOf(body, body.length / 2)));
            put(first);
            addPiece(only, 1, Arrays.copyOfRange(body, body.length / 2, body.length));
        }
    }

    /** Stores a further piece of the answer that begins in the record's first item. */
    static void addPiece(Item first, int part, byte[] body) {
        put(Map.of(
                "id", fromS(first.text("id")),
                "part", fromN(Integer.toString(part)),
                "expires_at", fromN(Long.toString(first.number("expires_at"))),
                "body", bytes(body)));
    }

    private static void put(Map<String, AttributeValue> item) {
        RunningApi.eu()
                .operator()
                .putItem(put -> put.tableName(TemplateTables.RESPONSES).item(item));
    }

    private static AttributeValue bytes(byte[] value) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(value));
    }
}
