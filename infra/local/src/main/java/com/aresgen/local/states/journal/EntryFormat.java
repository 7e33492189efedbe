package com.aresgen.local.states.journal;

import com.aresgen.local.states.execution.ExecutionId;
import com.aresgen.local.states.execution.Start;
import com.aresgen.local.states.execution.Status;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An entry as a line: a checksum, a space, and compact JSON, which has no line break in it. */
final class EntryFormat {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HexFormat HEX = HexFormat.of();
    private static final int CHECKSUM = 8;

    private EntryFormat() {}

    static byte[] line(Entry entry) {
        var json = JSON.writeValueAsBytes(json(entry));
        var line = new byte[CHECKSUM + 1 + json.length + 1];
        System.arraycopy(checksum(json), 0, line, 0, CHECKSUM);
        line[CHECKSUM] = ' ';
        System.arraycopy(json, 0, line, CHECKSUM + 1, json.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /** The entry of a line without its break, or empty if the line was not written whole. */
    static Optional<Entry> entry(byte[] line) {
        if (line.length <= CHECKSUM) {
            return Optional.empty();
        }
        var json = Arrays.copyOfRange(line, CHECKSUM + 1, line.length);
        if (!Arrays.equals(checksum(json), Arrays.copyOf(line, CHECKSUM))) {
            return Optional.empty();
        }
        try {
            return Optional.of(entry(JSON.readTree(json)));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static byte[] checksum(byte[] json) {
        var crc = new CRC32();
        crc.update(json);
        return HEX.toHexDigits((int) crc.getValue()).getBytes(StandardCharsets.US_ASCII);
    }

    private static JsonNode json(Entry entry) {
        var node = JSON.createObjectNode();
        node.put("machine", entry.id().machine()).put("name", entry.id().name());
        switch (entry) {
            case Entry.Started(var start) ->
                node.put("entry", "started")
                        .put("input", start.input())
                        .put("at", start.at().toEpochMilli());
            case Entry.Moved(var _, var position, var events) -> {
                node.put("entry", "moved").set("events", HistoryFormat.json(events));
                node.set("position", PositionFormat.json(position));
            }
            case Entry.Ended(var _, var ending, var events, var announced) -> {
                node.put("entry", "ended").put("announced", announced).set("events", HistoryFormat.json(events));
                node.set("ending", HistoryFormat.json(ending));
            }
            case Entry.Announced _ -> node.put("entry", "announced");
            case Entry.Closed(var closed) -> closed(node, closed);
        }
        return node;
    }

    private static void closed(ObjectNode node, ClosedExecution closed) {
        node.put("entry", "closed")
                .put("status", closed.status().name())
                .put("started", closed.started().toEpochMilli())
                .put("stopped", closed.stopped().toEpochMilli());
    }

    private static Entry entry(JsonNode node) {
        var id = new ExecutionId(
                node.path("machine").stringValue(), node.path("name").stringValue());
        return switch (node.path("entry").asString("")) {
            case "started" ->
                new Entry.Started(
                        new Start(id, node.path("input").stringValue(), HistoryFormat.instant(node.path("at"))));
            case "moved" ->
                new Entry.Moved(
                        id, PositionFormat.position(node.path("position")), HistoryFormat.events(node.path("events")));
            case "ended" ->
                new Entry.Ended(
                        id,
                        HistoryFormat.ending(node.path("ending")),
                        HistoryFormat.events(node.path("events")),
                        node.path("announced").booleanValue());
            case "announced" -> new Entry.Announced(id);
            case "closed" ->
                new Entry.Closed(new ClosedExecution(
                        id,
                        Status.valueOf(node.path("status").stringValue()),
                        HistoryFormat.instant(node.path("started")),
                        HistoryFormat.instant(node.path("stopped"))));
            default -> throw new IllegalStateException("The journal of executions was written by a newer local mode.");
        };
    }
}
