package com.aresgen.clients;

import com.aresgen.store.keys.KeyStore;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A key with a limit of one call, which it spent nearly a minute ago. */
final class ExhaustedKey {
    private static final int SLOTS = 61;

    private ExhaustedKey() {}

    /** Calls are refused for {@code seconds} from now, or up to one second less. */
    static Rehearsal forSeconds(int seconds, Rehearsal rehearsal) {
        var operator = RunningApi.eu().operator();
        operator.updateItem(update -> update.tableName(TemplateTables.KEYS)
                .key(Map.of("id", AttributeValue.fromS(rehearsal.key().keyId())))
                .updateExpression("SET #a = :v")
                .expressionAttributeNames(Map.of("#a", "lim"))
                .expressionAttributeValues(Map.of(":v", AttributeValue.fromN("1"))));
        new KeyStore(operator, TemplateTables.NAMES)
                .admit(rehearsal.key(), InstantSource.system().instant().minusSeconds(SLOTS - seconds));
        return rehearsal;
    }
}
