package com.aresgen.faults;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.aresgen.http.Sha256;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tables;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Idempotency records as they lie in their table. */
final class Records {
    private Records() {}

    static String id(String workspace, String keyId, String idempotencyKey) {
        return workspace + "/" + keyId + "/" + HexFormat.of().formatHex(Sha256.of(idempotencyKey));
    }

    /** The record's items, in order. */
    static List<Item> items(String id) {
        return RunningApi.eu()
                .operator()
                .queryPaginator(query -> query.tableName(Tables.RESPONSES)
                        .keyConditionExpression("id = :id")
                        .expressionAttributeValues(Map.of(":id", fromS(id))))
                .items()
                .stream()
                .map(Item::new)
                .toList();
    }

    /** Lets the time of a claim pass; false when there is none. */
    static boolean leasePasses(String id) {
        try {
            RunningApi.eu()
                    .operator()
                    .updateItem(update -> update.tableName(Tables.RESPONSES)
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
}
