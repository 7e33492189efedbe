package com.aresgen.local.states.journal;

import com.aresgen.local.states.execution.Event;
import com.aresgen.local.states.execution.ExecutionId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a journal's file says about each execution. Opening it writes the file anew without what is no longer needed:
 * closed executions keep their data and history for an hour, and their names as long as they are among the last
 * {@value #MOST_NAMES}. (AWS keeps both for 90 days.)
 */
public record StoredExecutions(List<StoredExecution> whole, List<ClosedExecution> closed) {
    public static final int MOST_NAMES = 100_000;

    private static final Duration KEPT_WHOLE = Duration.ofHours(1);

    /**
     * Reads the file, if there is one, and compacts it. An incomplete last record is ignored: the service acknowledges a
     * call only once the call's record is written whole.
     */
    public static StoredExecutions open(Path file, Instant now) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file)) {
            return new StoredExecutions(List.of(), List.of());
        }
        var stored = collected(new JournalReader(file).entries()).reduced(now);
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, stored.bytes());
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
        return stored;
    }

    private static StoredExecutions collected(List<Entry> entries) {
        var whole = new LinkedHashMap<ExecutionId, StoredExecution>();
        var closed = new LinkedHashMap<ExecutionId, ClosedExecution>();
        for (var entry : entries) {
            switch (entry) {
                case Entry.Closed(var execution) -> closed.put(execution.id(), execution);
                case Entry.Started(var start) ->
                    whole.put(
                            start.id(),
                            new StoredExecution(start, Optional.empty(), List.of(), Optional.empty(), false));
                case Entry.Moved(var id, var position, var events) ->
                    whole.computeIfPresent(
                            id,
                            (_, was) -> new StoredExecution(
                                    was.start(), Optional.of(position), joined(was, events), was.ending(), false));
                case Entry.Ended(var id, var ending, var events, var announced) ->
                    whole.computeIfPresent(
                            id,
                            (_, was) -> new StoredExecution(
                                    was.start(), was.position(), joined(was, events), Optional.of(ending), announced));
                case Entry.Announced(var id) ->
                    whole.computeIfPresent(
                            id,
                            (_, was) ->
                                    new StoredExecution(was.start(), was.position(), was.events(), was.ending(), true));
            }
        }
        return new StoredExecutions(List.copyOf(whole.values()), List.copyOf(closed.values()));
    }

    private static List<Event> joined(StoredExecution was, List<Event> more) {
        // One list for an execution's whole history: it is read only when all entries are.
        var events = was.events() instanceof ArrayList<Event> grown ? grown : new ArrayList<>(was.events());
        events.addAll(more);
        return events;
    }

    private StoredExecutions reduced(Instant now) {
        var oldest = now.minus(KEPT_WHOLE);
        var kept = new ArrayList<StoredExecution>();
        Map<ExecutionId, ClosedExecution> names = new LinkedHashMap<>();
        closed.forEach(each -> names.put(each.id(), each));
        for (var each : whole) {
            if (each.announced()
                    && each.ending().filter(end -> end.at().isBefore(oldest)).isPresent()) {
                names.put(
                        each.start().id(),
                        ClosedExecution.of(each.start(), each.ending().get()));
            } else {
                kept.add(each);
            }
        }
        var newest = names.values().stream()
                .sorted(Comparator.comparing(ClosedExecution::stopped))
                .skip(Math.max(0, names.size() - MOST_NAMES))
                .toList();
        return new StoredExecutions(List.copyOf(kept), newest);
    }

    private byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        closed.forEach(each -> bytes.writeBytes(EntryFormat.line(new Entry.Closed(each))));
        for (var each : whole) {
            var id = each.start().id();
            bytes.writeBytes(EntryFormat.line(new Entry.Started(each.start())));
            each.position()
                    .ifPresent(position ->
                            bytes.writeBytes(EntryFormat.line(new Entry.Moved(id, position, each.events()))));
            each.ending()
                    .ifPresent(ending -> bytes.writeBytes(EntryFormat.line(new Entry.Ended(
                            id, ending, each.position().isPresent() ? List.of() : each.events(), each.announced()))));
        }
        return bytes.toByteArray();
    }
}
