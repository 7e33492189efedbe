package com.aresgen.local.gateway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path of the API with its variables, such as {@code /models/{id+}}; the most exact one sorts first. */
record ResourcePath(String text, List<Segment> segments) implements Comparable<ResourcePath> {
    /** The kinds in the order in which API Gateway prefers them. */
    private enum Kind {
        EXACT,
        VARIABLE,
        GREEDY
    }

    private record Segment(Kind kind, String text) {
        static Segment of(String text) {
            if (text.startsWith("{") && text.endsWith("+}")) {
                return new Segment(Kind.GREEDY, text.substring(1, text.length() - 2));
            }
            return text.startsWith("{")
                    ? new Segment(Kind.VARIABLE, text.substring(1, text.length() - 1))
                    : new Segment(Kind.EXACT, text);
        }
    }

    static ResourcePath of(String text) {
        return new ResourcePath(text, split(text).stream().map(Segment::of).toList());
    }

    /** The segments below the first slash; a trailing slash makes one more, which is empty. */
    static List<String> split(String path) {
        return path.equals("/") ? List.of() : Arrays.asList(path.substring(1).split("/", -1));
    }

    /** The path variables, decoded, if the (still encoded) segments are those of this path. */
    Optional<Map<String, String>> match(List<String> actual) {
        var variables = new LinkedHashMap<String, String>();
        var rest = new ArrayList<>(actual);
        for (var segment : segments) {
            var taken = segment.kind == Kind.GREEDY ? String.join("/", rest) : rest.isEmpty() ? "" : rest.getFirst();
            if (taken.isEmpty() || (segment.kind == Kind.EXACT && !taken.equals(segment.text))) {
                return Optional.empty();
            }
            if (segment.kind != Kind.EXACT) {
                variables.put(segment.text, new PercentEncoding(taken).inPath());
            }
            rest.subList(0, segment.kind == Kind.GREEDY ? rest.size() : 1).clear();
        }
        return rest.isEmpty() ? Optional.of(variables) : Optional.empty();
    }

    @Override
    public int compareTo(ResourcePath other) {
        var kinds = Comparator.<Segment, Kind>comparing(Segment::kind);
        for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
            var order = kinds.compare(segments.get(i), other.segments.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(other.segments.size(), segments.size());
    }
}
