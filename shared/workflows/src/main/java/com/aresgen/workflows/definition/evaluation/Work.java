package com.aresgen.workflows.definition.evaluation;

import com.google.protobuf.ByteString;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationListener;
import java.util.Collection;
import java.util.Map;

/**
 * Counts what one evaluation does, and stops it: CEL bounds iterations, and not what {@code .map(y, y + y)} makes of a
 * text. Values that are only read count a little, since a comparison of two long texts takes time too.
 */
final class Work implements CelEvaluationListener {
    /** Characters and elements that one evaluation may make. */
    private static final long MOST = 20_000_000;

    private static final int READING = 64;
    private static final long MOST_NANOS = 3_000_000_000L;

    private final long start = System.nanoTime();
    private long done;

    /** Ends an evaluation. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("The expression does too much", null, false, false);
        }
    }

    @Override
    public void callback(CelExpr expr, Object value) {
        var size = size(value);
        done += 1 + (makes(expr) ? size : size / READING);
        if (done > MOST || System.nanoTime() - start > MOST_NANOS) {
            throw new Exceeded();
        }
    }

    private static boolean makes(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CALL;
    }

    private static long size(Object value) {
        return switch (value) {
            case String text -> text.length();
            case Collection<?> list -> list.size();
            case Map<?, ?> map -> map.size();
            case ByteString bytes -> bytes.size();
            default -> 1;
        };
    }
}
