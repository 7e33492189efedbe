package com.aresgen.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.aresgen.http.json.Json;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** The effects of all calls in the tables, grouped by workspace, as the tables themselves are not. */
record Effects(Map<String, List<Integer>> turnsByWorkspace, Map<String, Map<String, Long>> itemsByWorkspace) {
    /** The items of a workspace: the number of turns of each thread, and how many items of each other kind. */
    record Left(List<Integer> turns, Map<String, Long> items) {}

    private record Found(String workspace, String kind) {}

    /** Audit entries of requests are no effects, but those of security events are. */
    static Effects committed() {
        return new Effects(
                turns(),
                Stream.of(
                                deletions(),
                                keys(),
                                parts(TemplateTables.VOICES, "voice"),
                                parts(TemplateTables.DOCUMENTS, "document"),
                                parts(TemplateTables.KNOWLEDGE, "knowledge"),
                                parts(TemplateTables.CHATBOTS, "chatbot"),
                                parts(TemplateTables.CONVERSATIONS, "conversation"),
                                parts(TemplateTables.WORKFLOWS, "workflow"),
                                signingSecrets(),
                                runs(),
                                webhooks(),
                                deliveries(),
                                securityEvents())
                        .flatMap(found -> found)
                        .collect(groupingBy(Found::workspace, groupingBy(Found::kind, TreeMap::new, counting()))));
    }

    /** The effects on threads only. */
    static Effects ofChats() {
        return new Effects(turns(), Map.of());
    }

    private static Map<String, List<Integer>> turns() {
        var workspaces = new HashMap<String, String>();
        var turns = new HashMap<String, Integer>();
        items(scan(TemplateTables.THREADS)
                        .projectionExpression("thread, #item, workspace")
                        .expressionAttributeNames(Map.of("#item", "item")))
                .forEach(item -> {
                    var thread = item.text("thread");
                    if (!item.text("item").equals("head")) {
                        turns.merge(thread, 1, Integer::sum);
                    } else if (item.has("workspace")) {
                        // The tombstone of a deleted thread has none.
                        workspaces.put(thread, item.text("workspace"));
                    }
                });
        return workspaces.entrySet().stream()
                .collect(groupingBy(
                        Map.Entry::getValue, mapping(thread -> turns.getOrDefault(thread.getKey(), 0), toList())));
    }

    /**
     * The items of a kind of resource that has a partition for each, by what their keys begin with. Notes of stored
     * answers are no effects.
     */
    private static Stream<Found> parts(String table, String key) {
        var all = items(scan(table)).toList();
        var workspaces = all.stream()
                .filter(item -> item.text("item").equals("head") && item.has("workspace"))
                .collect(toMap(item -> item.text(key), item -> item.text("workspace")));
        return all.stream()
                .filter(item -> workspaces.containsKey(item.text(key)))
                .filter(item -> !item.text("item").startsWith("response#"))
                .filter(item -> !isOfWorker(item))
                .map(item -> new Found(
                        Objects.requireNonNull(workspaces.get(item.text(key))),
                        key + " " + item.text("item").replaceFirst("#.*", "")));
    }

    /** Versions of typing are made after half a minute of rest, pages of vectors when sources are indexed. */
    private static boolean isOfWorker(Item item) {
        var key = item.text("item");
        return key.startsWith("vectors#")
                || (key.startsWith("version#")
                        && item.has("source")
                        && item.text("source").equals("edit"));
    }

    private static Stream<Found> deletions() {
        return items(scan(TemplateTables.DELETIONS)).map(item -> new Found(item.text("workspace"), "deletion"));
    }

    /**
     * A workspace's own item is stored among its keys. The active key of a resource is not counted, because a worker
     * removes it with the resource; an item of the resource names it. Leases of calls in flight are no effects.
     */
    private static Stream<Found> keys() {
        return items(scan(TemplateTables.KEYS))
                .filter(item -> !item.text("id").endsWith("#in-flight"))
                .filter(item ->
                        !(item.has("res") && item.has("st") && item.text("st").equals("active")))
                .map(item -> item.has("ws")
                        ? new Found(
                                item.text("ws"),
                                item.text("st") + " key of " + item.text("role")
                                        + (item.has("prev") ? ", rotated" : ""))
                        : new Found(item.text("id"), "admins: " + item.number("admins")));
    }

    private static Stream<Found> webhooks() {
        return items(scan(TemplateTables.WEBHOOKS))
                .map(item -> new Found(
                        item.text("workspace"),
                        item.has("n")
                                ? "webhooks: " + item.number("n")
                                : item.text("status") + " webhook" + (item.has("previous") ? ", rotated" : "")));
    }

    /** The secret that signs the requests of a workspace's runs is in a partition of the workspace. */
    private static Stream<Found> signingSecrets() {
        return items(scan(TemplateTables.WORKFLOWS))
                .filter(item -> item.text("item").equals("signing_secret"))
                .map(item ->
                        new Found(item.text("workflow"), "signing secret" + (item.has("previous") ? ", rotated" : "")));
    }

    /** Runs by their generation, and whether they are to end early; their steps are the work of functions that follow. */
    private static Stream<Found> runs() {
        return items(scan(TemplateTables.RUNS))
                .filter(item -> item.text("item").equals("head") && item.has("workspace"))
                .map(item -> {
                    var head = Json.MAPPER.readTree(item.text("record"));
                    var stopped = !head.path("stopping").isNull()
                            || head.path("status").stringValue().equals("CANCELLED");
                    return new Found(
                            item.text("workspace"),
                            "run " + head.path("generation").asInt() + (stopped ? ", stopped" : ""));
                });
    }

    private static Stream<Found> deliveries() {
        return items(scan(TemplateTables.DELIVERIES)).map(item -> new Found(item.text("workspace"), "delivery"));
    }

    private static Stream<Found> securityEvents() {
        return items(scan(TemplateTables.AUDIT).filterExpression("attribute_exists(event)"))
                .map(item -> new Found(item.text("workspace"), item.text("event")));
    }

    private static ScanRequest.Builder scan(String table) {
        return ScanRequest.builder().tableName(table).consistentRead(true);
    }

    private static Stream<Item> items(ScanRequest.Builder scan) {
        return RunningApi.eu().operator().scanPaginator(scan.build()).items().stream()
                .map(Item::new);
    }

    Left left(String workspace) {
        return new Left(of(workspace), itemsByWorkspace.getOrDefault(workspace, Map.of()));
    }

    /** The number of turns of each thread. */
    List<Integer> of(String workspace) {
        return turnsByWorkspace.getOrDefault(workspace, List.of());
    }
}
