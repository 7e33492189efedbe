package com.aresgen.changes;

import com.aresgen.changes.ChangesJson.Malformed;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Reads the parts of one change set, up to the first that is malformed. */
final class ChangesReader {
    private final SectionWriter sections = new SectionWriter();
    private long before;
    private long after;

    ChangesJson read(ArrayNode parts) {
        for (var i = 0; i < parts.size(); i++) {
            var fault = part("/" + i, parts.get(i));
            if (fault.isPresent()) {
                return fault.get();
            }
        }
        return new ChangesJson.Read(new ChangeSet(sections.sections()));
    }

    private Optional<Malformed> part(String pointer, JsonNode part) {
        if (part instanceof ArrayNode array) {
            return array.isEmpty()
                    ? malformed(pointer, "must begin with the number of deleted code units")
                    : replacement(pointer, array);
        }
        var kept = length(part);
        if (kept.isEmpty()) {
            return malformed(
                    pointer, part.isNumber() ? notALength() : "must be a number of code units to keep, or an array");
        }
        return add(pointer, kept.getAsInt(), kept.getAsInt(), () -> sections.keep(kept.getAsInt()));
    }

    private Optional<Malformed> replacement(String pointer, ArrayNode part) {
        var deleted = length(part.get(0));
        if (deleted.isEmpty()) {
            return malformed(pointer + "/0", notALength());
        }
        var inserted = new StringBuilder();
        for (var i = 1; i < part.size(); i++) {
            if (!part.get(i).isString()) {
                return malformed(pointer + "/" + i, "must be a line of text");
            }
            var line = part.get(i).stringValue();
            var fault = fault(line);
            if (fault.isPresent()) {
                return malformed(pointer + "/" + i, fault.get());
            }
            inserted.append(i == 1 ? "" : "\n").append(line);
        }
        return add(
                pointer,
                deleted.getAsInt(),
                inserted.length(),
                () -> sections.replace(deleted.getAsInt(), inserted.toString()));
    }

    private static Optional<String> fault(String line) {
        if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            return Optional.of("must be one line: each line is a string of its own");
        }
        if (line.indexOf(0) >= 0) {
            return Optional.of("must not hold the character U+0000");
        }
        return ChangeFault.holdsLoneSurrogate(line)
                ? Optional.of("must not hold half of a surrogate pair")
                : Optional.empty();
    }

    /** {@code 3.0} and {@code 3e0} are 3 to JavaScript as well. */
    private static OptionalInt length(JsonNode number) {
        if (!number.isNumber() || !number.canConvertToInt()) {
            return OptionalInt.empty();
        }
        var length = number.asDouble();
        return length >= 0 && length == Math.rint(length) ? OptionalInt.of((int) length) : OptionalInt.empty();
    }

    private static String notALength() {
        return "must be a whole number from 0 to " + Integer.MAX_VALUE;
    }

    /** Adds only what keeps both sums in the range of an int. */
    private Optional<Malformed> add(String pointer, int lengthBefore, int lengthAfter, Runnable section) {
        before += lengthBefore;
        after += lengthAfter;
        if (Math.max(before, after) > Integer.MAX_VALUE) {
            return malformed(pointer, "must not bring the sum of lengths above " + Integer.MAX_VALUE);
        }
        section.run();
        return Optional.empty();
    }

    private static Optional<Malformed> malformed(String pointer, String detail) {
        return Optional.of(new Malformed(pointer, detail));
    }
}
