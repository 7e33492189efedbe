package com.aresgen.local.states.journal;

import com.aresgen.local.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a journal's file. What was not written whole at its end is ignored; a file that is damaged before its end is
 * refused, since later entries may contradict the lost ones.
 */
record JournalReader(Path file) {
    List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        var bytes = Files.readAllBytes(file);
        var damaged = 0;
        var number = 0;
        for (int from = 0, to = 0; to < bytes.length; to++) {
            if (bytes[to] != '\n') {
                continue;
            }
            number++;
            var entry = EntryFormat.entry(Arrays.copyOfRange(bytes, from, to));
            from = to + 1;
            if (entry.isEmpty()) {
                damaged = damaged == 0 ? number : damaged;
            } else if (damaged == 0) {
                entries.add(entry.get());
            } else {
                throw new StartRefused("The journal of executions " + file + " is damaged in line " + damaged
                        + ". Nothing was changed. To start without its executions, remove the file.");
            }
        }
        return entries;
    }
}
