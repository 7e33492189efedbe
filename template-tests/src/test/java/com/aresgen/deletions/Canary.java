package com.aresgen.deletions;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.queues.LocalQueues;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Looks for a text in every table and queue, and in compressed values as well. */
public final class Canary {
    private Canary() {}

    /** The items and messages that hold the text. */
    public static List<String> places(String text) {
        var tables = RunningApi.eu().operator().listTables().tableNames().stream()
                .flatMap(table ->
                        RunningApi.eu().operator().scanPaginator(scan -> scan.tableName(table)).items().stream()
                                .filter(item ->
                                        texts(AttributeValue.fromM(item)).anyMatch(each -> each.contains(text)))
                                .map(item -> table + " " + item.keySet()));
        return Stream.concat(tables, messages().filter(message -> message.contains(text)))
                .toList();
    }

    static int itemsOf(String thread) {
        return RunningApi.eu()
                .operator()
                .query(query -> query.tableName(TemplateTables.THREADS)
                        .keyConditionExpression("thread = :thread")
                        .expressionAttributeValues(Map.of(":thread", AttributeValue.fromS(thread))))
                .count();
    }

    private static Stream<String> messages() {
        try (var client = LocalQueues.client(RunningApi.eu().local().queuesUrl(), LocalRegion.EU, "operator")) {
            return client.listQueues().queueUrls().stream()
                    .flatMap(queue -> client
                            .receiveMessage(request -> request.queueUrl(queue)
                                    .maxNumberOfMessages(10)
                                    .visibilityTimeout(0))
                            .messages()
                            .stream()
                            .map(message -> queue + " " + message.body()))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> texts(AttributeValue value) {
        return switch (value.type()) {
            case S -> Stream.of(value.s());
            case N -> Stream.of(value.n());
            case B -> Stream.of(unpacked(value.b().asByteArray()));
            case SS -> value.ss().stream();
            case L -> value.l().stream().flatMap(Canary::texts);
            case M ->
                value.m().entrySet().stream()
                        .flatMap(member -> Stream.concat(Stream.of(member.getKey()), texts(member.getValue())));
            default -> Stream.empty();
        };
    }

    private static String unpacked(byte[] bytes) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
