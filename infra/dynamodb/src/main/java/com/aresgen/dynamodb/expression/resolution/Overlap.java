package com.aresgen.dynamodb.expression.resolution;

import com.aresgen.dynamodb.expression.DocumentPath;
import com.aresgen.dynamodb.expression.DocumentPath.Step;
import java.util.List;
import java.util.Optional;

/** Looks for paths that cannot be written or projected together. */
final class Overlap {
    private Overlap() {}

    /** The message, or nothing. An overlap anywhere comes before all conflicts. */
    static Optional<String> among(List<DocumentPath> paths) {
        var conflict = Optional.<String>empty();
        for (var later = 1; later < paths.size(); later++) {
            for (var earlier = 0; earlier < later; earlier++) {
                var one = paths.get(earlier);
                var two = paths.get(later);
                switch (relation(one, two)) {
                    case OVERLAP -> {
                        return Optional.of(message("overlap", one, two));
                    }
                    case CONFLICT -> conflict = conflict.or(() -> Optional.of(message("conflict", one, two)));
                    case NONE -> {}
                }
            }
        }
        return conflict;
    }

    private enum Relation {
        NONE,
        OVERLAP,
        CONFLICT
    }

    private static Relation relation(DocumentPath one, DocumentPath two) {
        var length = Math.min(one.steps().size(), two.steps().size());
        for (var i = 0; i < length; i++) {
            var a = one.steps().get(i);
            var b = two.steps().get(i);
            if (a instanceof Step.Name != b instanceof Step.Name) {
                return Relation.CONFLICT;
            }
            if (!a.equals(b)) {
                return Relation.NONE;
            }
        }
        return Relation.OVERLAP;
    }

    private static String message(String relation, DocumentPath one, DocumentPath two) {
        return "Two document paths " + relation + " with each other; must remove or rewrite one of these paths;"
                + " path one: " + one + ", path two: " + two;
    }
}
