package com.aresgen.workflows.engine;

import com.aresgen.http.json.Json;
import com.aresgen.store.runs.OutputTooLarge;
import com.aresgen.store.runs.RunChange;
import com.aresgen.store.runs.RunHead;
import com.aresgen.store.runs.RunRecords;
import com.aresgen.store.runs.StepOutput;
import com.aresgen.store.runs.StepRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The records of one run in memory, with the promises of the table: reads see all writes, changes are atomic. */
final class MemoryRecords implements RunRecords {
    final TreeMap<String, StepRow> rows = new TreeMap<>();
    private final Map<String, JsonNode> outputs = new HashMap<>();
    private final Runnable point;
    private final BiConsumer<StepRow, StepRow> changed;
    private Optional<RunHead> head;
    private long spent;
    int commits;
    int conflicts;

    /**
     * @param point is called before and after each access
     * @param changed is called with each step before and after a change
     */
    MemoryRecords(RunHead first, Runnable point, BiConsumer<StepRow, StepRow> changed) {
        this.head = Optional.of(first);
        this.point = point;
        this.changed = changed;
    }

    RunHead head() {
        return head.orElseThrow();
    }

    long spent() {
        return spent;
    }

    @Override
    public Optional<RunHead> head(String run) {
        point.run();
        return head;
    }

    @Override
    public JsonNode inputs(String run) {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public Map<String, StepRow> steps(String run, Collection<String> paths) {
        point.run();
        var found = new LinkedHashMap<String, StepRow>();
        paths.stream().filter(rows::containsKey).forEach(path -> found.put(path, row(path)));
        return found;
    }

    @Override
    public List<StepRow> all(String run) {
        point.run();
        return List.copyOf(rows.values());
    }

    @Override
    public long spent(String run) {
        point.run();
        return spent;
    }

    @Override
    public boolean commit(RunChange change) {
        point.run();
        var done = apply(change);
        point.run();
        return done;
    }

    private boolean apply(RunChange change) {
        var actions = change.rows().size()
                + change.released().size()
                + change.writes().size()
                + 2;
        if (actions > 100) {
            throw new IllegalStateException("A transaction of " + actions + " actions");
        }
        var stale = change.rows().stream()
                        .anyMatch(row -> rows.containsKey(row.path())
                                ? row.version() != row(row.path()).version() + 1
                                : row.version() != 0)
                || change.head()
                        .filter(next -> next.version() != head().version() + 1)
                        .isPresent();
        if (stale) {
            conflicts++;
            return false;
        }
        commits++;
        change.rows().forEach(row -> {
            var before = rows.get(row.path());
            rows.put(row.path(), row);
            changed.accept(before == null ? row : before, row);
        });
        change.released().forEach(path -> {
            var row = row(path);
            rows.put(path, row.edit().pending(row.pending() - 1).next());
        });
        change.head().ifPresent(next -> head = Optional.of(next));
        spent += change.spentNanos();
        return true;
    }

    private StepRow row(String path) {
        return Optional.ofNullable(rows.get(path)).orElseThrow();
    }

    @Override
    public Optional<StepOutput> keep(String run, StepRow row, int attempt, JsonNode value) {
        point.run();
        var bytes = Json.MAPPER.writeValueAsBytes(value).length;
        if (bytes > StepOutput.MOST_BYTES) {
            throw new OutputTooLarge(bytes);
        }
        if (bytes <= StepOutput.INLINE_BYTES) {
            return Optional.of(new StepOutput(Optional.of(value), Optional.empty(), 0, bytes));
        }
        if (Optional.ofNullable(rows.get(row.path()))
                .filter(now -> now.version() == row.version())
                .isEmpty()) {
            return Optional.empty();
        }
        var key = row.path() + "#" + attempt;
        outputs.put(key, value);
        return Optional.of(new StepOutput(Optional.empty(), Optional.of(key), 1, bytes));
    }

    @Override
    public JsonNode read(String run, StepOutput output) {
        return output.inline()
                .orElseGet(() -> Optional.ofNullable(outputs.get(output.key().orElseThrow()))
                        .orElseThrow());
    }
}
