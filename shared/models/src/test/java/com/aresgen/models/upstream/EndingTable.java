package com.aresgen.models.upstream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The table of infra/decisions/0077 as it is written: what becomes of each way in which a server ends. */
public final class EndingTable {
    private EndingTable() {}

    /** What becomes of a stream and of a whole answer. */
    public record Fate(String stream, String whole) {}

    /** By the name of the row, in its order. */
    public static Map<String, Fate> read(Path repository) {
        try {
            var rows = new LinkedHashMap<String, Fate>();
            Files.readAllLines(repository.resolve("infra/decisions/0077-when-an-answer-is-whole.md")).stream()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| the server"))
                    .map(line -> line.split("\\s*\\|\\s*", -1))
                    .forEach(cells -> rows.put(cells[1], new Fate(cells[2], cells[3])));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
