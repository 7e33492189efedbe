package com.aresgen.limits;

import com.aresgen.faults.Item;
import com.aresgen.http.values.BearerKey;
import com.aresgen.store.keys.KeyStore;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A new key with a limit of its own, and the store that admits its calls. */
public record LimitedKey(KeyStore store, Tenant tenant, BearerKey token, int limit) {
    public static LimitedKey of(int limit) {
        var tenant = RunningApi.eu().newTenant();
        var key = new LimitedKey(
                new KeyStore(RunningApi.eu().operator(), TemplateTables.NAMES), tenant, tenant.admin(), limit);
        key.set("lim", AttributeValue.fromN(Integer.toString(limit)));
        return key;
    }

    Item item() {
        return new Item(RunningApi.eu()
                .operator()
                .getItem(get -> get.tableName(TemplateTables.KEYS).key(id()).consistentRead(true))
                .item());
    }

    void set(String attribute, AttributeValue value) {
        RunningApi.eu()
                .operator()
                .updateItem(update -> update.tableName(TemplateTables.KEYS)
                        .key(id())
                        .updateExpression("SET #a = :v")
                        .expressionAttributeNames(Map.of("#a", attribute))
                        .expressionAttributeValues(Map.of(":v", value)));
    }

    private Map<String, AttributeValue> id() {
        return Map.of("id", AttributeValue.fromS(token.keyId()));
    }
}
