package com.aresgen.changes.diff;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines of a text and how they change.
 *
 * @param before as the format shows them, without LF
 */
record UnifiedDiff(List<String> before, Patch<String> patch) {
    private static final Pattern EMPTY_RANGE = Pattern.compile("([-+])(\\d+),0 ");

    /** As GNU diff marks a last line without LF. */
    private static final String NO_NEWLINE = "\n\\ No newline at end of file";

    static UnifiedDiff of(Pieces before, Pieces after) {
        var linesA = lines(before);
        var linesB = lines(after);
        var patch = new Patch<String>();
        for (var hunk : Comparison.hunks(before.texts(), after.texts(), new Effort())) {
            patch.addDelta(new ChangeDelta<>(
                    new Chunk<>(hunk.fromA(), linesA.subList(hunk.fromA(), hunk.toA())),
                    new Chunk<>(hunk.fromB(), linesB.subList(hunk.fromB(), hunk.toB()))));
        }
        return new UnifiedDiff(linesA, patch);
    }

    private static List<String> lines(Pieces pieces) {
        return pieces.texts().stream()
                .map(line -> line.endsWith("\n") ? line.substring(0, line.length() - 1) : line + NO_NEWLINE)
                .toList();
    }

    String text(String fromName, String toName, int context) {
        var lines = UnifiedDiffUtils.generateUnifiedDiff(fromName, toName, before, patch, context);
        return lines.stream().map(UnifiedDiff::line).collect(Collectors.joining());
    }

    /** An empty range is named by the line before it, which the library counts from the line after it. */
    private static String line(String line) {
        return (line.startsWith("@@")
                        ? EMPTY_RANGE
                                .matcher(line)
                                .replaceAll(range -> range.group(1) + (Integer.parseInt(range.group(2)) - 1) + ",0 ")
                        : line)
                + "\n";
    }
}
