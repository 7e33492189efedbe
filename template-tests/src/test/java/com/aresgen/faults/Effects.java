package com.aresgen.faults;

import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What all calls together have left in the table of threads, which knows no order by workspace. */
record Effects(Map<String, List<Integer>> turnsByWorkspace, Map<String, Long> deletions) {
    /** What is there of a workspace: the number of turns of each thread, and of deletions. */
    record Left(List<Integer> turns, long deletions) {}

    static Effects committed() {
        var workspaces = new HashMap<String, String>();
        var turns = new HashMap<String, Integer>();
        RunningApi.eu()
                .operator()
                .scanPaginator(scan -> scan.tableName(Tables.THREADS)
                        .consistentRead(true)
                        .projectionExpression("thread, #item, workspace")
                        .expressionAttributeNames(Map.of("#item", "item")))
                .items()
                .stream()
                .map(Item::new)
                .forEach(item -> {
                    var thread = item.text("thread");
                    if (!item.text("item").equals("head")) {
                        turns.merge(thread, 1, Integer::sum);
                    } else if (item.attributes().containsKey("workspace")) {
                        // What is left of a deleted thread has none.
                        workspaces.put(thread, item.text("workspace"));
                    }
                });
        return new Effects(
                workspaces.entrySet().stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getValue,
                                Collectors.mapping(
                                        thread -> turns.getOrDefault(thread.getKey(), 0), Collectors.toList()))),
                RunningApi.eu()
                        .operator()
                        .scanPaginator(scan -> scan.tableName(Tables.DELETIONS).consistentRead(true))
                        .items()
                        .stream()
                        .map(Item::new)
                        .collect(Collectors.groupingBy(item -> item.text("workspace"), Collectors.counting())));
    }

    Left left(String workspace) {
        return new Left(of(workspace), deletions.getOrDefault(workspace, 0L));
    }

    /** The number of turns of each thread. */
    List<Integer> of(String workspace) {
        return turnsByWorkspace.getOrDefault(workspace, List.of());
    }
}
