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
    /** RFC 1952, section 2.3.1. */
    private static final byte GZIP_1 = 0x1f;

    private static final byte GZIP_2 = (byte) 0x8b;

    private Canary() {}

    /** The items and messages that hold the text. */
    public static List<String> places(String text) {
        return all(text).toList();
    }

    /** The first of them: a test that deletes afterwards need not look everywhere. */
    public static List<String> places(String text, int most) {
        return all(text).limit(most).toList();
    }

    private static Stream<String> all(String text) {
        var tables = RunningApi.eu().operator().listTables().tableNames().stream()
                .flatMap(table ->
                        RunningApi.eu().operator().scanPaginator(scan -> scan.tableName(table)).items().stream()
                                .filter(item ->
                                        texts(AttributeValue.fromM(item)).anyMatch(each -> each.contains(text)))
                                .map(item -> table + " " + item.keySet()));
        return Stream.concat(tables, messages().filter(message -> message.contains(text)));
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

    /** Texts that are looked for are ASCII, so what else there is may be read as anything. */
    private static String unpacked(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != GZIP_1 || bytes[1] != GZIP_2) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
