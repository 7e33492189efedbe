package com.aresgen.limits;

import com.aresgen.faults.Item;
import com.aresgen.http.values.Ids;
import com.aresgen.store.keys.inflight.CallLease;
import com.aresgen.store.keys.inflight.CallLeases;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The leases of the model calls of one key, as they are stored. */
public record StoredLeases(String key) {
    /** Takes as many leases as there are, for a minute. */
    List<CallLease> fill() {
        var clock = InstantSource.system();
        var ids = new Ids(clock);
        var leases = new CallLeases(RunningApi.eu().operator(), TemplateTables.NAMES);
        var now = clock.instant();
        return Stream.generate(() -> leases.take(key, ids.next("req"), now, now.plusSeconds(60)))
                .limit(CallLeases.MOST)
                .map(lease -> lease.orElseThrow())
                .toList();
    }

    void giveBack(CallLease lease) {
        new CallLeases(RunningApi.eu().operator(), TemplateTables.NAMES).giveBack(lease);
    }

    /** How many calls count now. */
    public int count() {
        return item().attributes()
                .getOrDefault("calls", AttributeValue.fromSs(List.of()))
                .ss()
                .size();
    }

    Item item() {
        return new Item(RunningApi.eu()
                .operator()
                .getItem(get -> get.tableName(TemplateTables.KEYS)
                        .key(Map.of("id", AttributeValue.fromS(key + "#in-flight")))
                        .consistentRead(true))
                .item());
    }
}
