package com.aresgen.workflows.definition.expression.parse;

import com.aresgen.workflows.definition.expression.text.TextPart;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the paths of one expression, such as {@code steps.draft.output.text}, by walking its syntax tree. */
final class Paths {
    private static final Set<String> STATUS = Set.of("always", "failed", "succeeded");
    private static final Set<String> EQUALITY = Set.of("_==_", "_!=_");
    private static final String INDEX = "_[_]";

    private final TextPart.Expression part;
    private final CelExpr root;
    private final CelSource source;
    private final Set<String> tested = new HashSet<>();

    Paths(TextPart.Expression part, CelExpr root, CelSource source) {
        this.part = part;
        this.root = root;
        this.source = source;
        new Walk(path -> {
                    if (path.isTest()) {
                        tested.add(path.dotted());
                    }
                })
                .visit(root, Set.of(), Optional.empty());
    }

    /** Hears of what is found, in any order. */
    interface Reader {
        /** A variable that no macro has bound, with the fields that are selected from it. */
        void path(Path path);

        default void binding(String variable, int position) {}

        default void statusCall(String function, int position) {}

        /** A path that is compared with null. */
        default void nullTest(Path path) {}
    }

    /** A selected field; the position is that of its name, in code points. */
    record Field(String name, int position) {
        int length() {
            return name.codePointCount(0, name.length());
        }
    }

    /**
     * A variable and selected fields.
     *
     * @param index the text by which the root alone is indexed
     * @param isTest whether it is the argument of {@code has()}
     */
    record Path(String root, int position, List<Field> fields, Optional<String> index, boolean isTest) {
        String dotted() {
            return dotted(fields.size());
        }

        String dotted(int most) {
            return root
                    + fields.stream()
                            .limit(most)
                            .map(field -> "." + field.name())
                            .collect(Collectors.joining());
        }

        int length() {
            return fields.isEmpty()
                    ? root.length()
                    : fields.getLast().position() + fields.getLast().length() - position;
        }
    }

    TextPart.Expression part() {
        return part;
    }

    /** The paths that the expression tests by {@code has()}. */
    Set<String> tested() {
        return tested;
    }

    void walk(Reader reader) {
        new Walk(reader).visit(root, Set.of(), Optional.empty());
    }

    private int position(CelExpr expr) {
        return source.getPositionsMap().getOrDefault(expr.id(), 0);
    }

    private final class Walk {
        private final Reader reader;

        Walk(Reader reader) {
            this.reader = reader;
        }

        void visit(CelExpr expr, Set<String> bound, Optional<String> index) {
            switch (expr.getKind()) {
                case IDENT, SELECT -> select(expr, bound, index);
                case CALL -> call(expr, bound);
                case LIST -> expr.list().elements().forEach(each -> visit(each, bound, Optional.empty()));
                case MAP ->
                    expr.map().entries().forEach(entry -> {
                        visit(entry.key(), bound, Optional.empty());
                        visit(entry.value(), bound, Optional.empty());
                    });
                case STRUCT -> expr.struct().entries().forEach(entry -> visit(entry.value(), bound, Optional.empty()));
                case COMPREHENSION -> comprehension(expr, bound);
                default -> {}
            }
        }

        private void select(CelExpr expr, Set<String> bound, Optional<String> index) {
            var path = pathOf(expr, bound, index);
            if (path.isPresent()) {
                reader.path(path.get());
            } else {
                var inner = expr;
                while (inner.getKind() == CelExpr.ExprKind.Kind.SELECT) {
                    inner = inner.select().operand();
                }
                if (inner.getKind() != CelExpr.ExprKind.Kind.IDENT) {
                    visit(inner, bound, Optional.empty());
                }
            }
        }

        private Optional<Path> pathOf(CelExpr expr, Set<String> bound, Optional<String> index) {
            var fields = new ArrayList<Field>();
            var inner = expr;
            boolean test = false;
            while (inner.getKind() == CelExpr.ExprKind.Kind.SELECT) {
                var select = inner.select();
                test |= select.testOnly();
                fields.addFirst(new Field(select.field(), nameOf(select.field(), position(inner), test)));
                inner = select.operand();
            }
            if (inner.getKind() != CelExpr.ExprKind.Kind.IDENT
                    || bound.contains(inner.ident().name())) {
                return Optional.empty();
            }
            return Optional.of(new Path(
                    inner.ident().name(), position(inner), fields, fields.isEmpty() ? index : Optional.empty(), test));
        }

        /** CEL gives the place of the dot, and of {@code has()} that of its bracket. */
        private int nameOf(String field, int position, boolean test) {
            var cel = part.cel();
            var at = cel.offsetByCodePoints(0, Math.min(position, cel.codePointCount(0, cel.length())));
            var found = cel.indexOf((test ? "." : "") + field, at);
            return found < 0 ? position : cel.codePointCount(0, found) + (test ? 1 : 0);
        }

        private void call(CelExpr expr, Set<String> bound) {
            var call = expr.call();
            if (call.target().isEmpty() && call.args().isEmpty() && STATUS.contains(call.function())) {
                reader.statusCall(call.function(), position(expr));
            }
            if (EQUALITY.contains(call.function()) && call.args().stream().anyMatch(Walk::isNull)) {
                call.args()
                        .forEach(each -> pathOf(each, bound, Optional.empty()).ifPresent(reader::nullTest));
            }
            call.target().ifPresent(target -> visit(target, bound, Optional.empty()));
            for (int i = 0; i < call.args().size(); i++) {
                var isIndexed =
                        i == 0 && call.function().equals(INDEX) && call.args().size() == 2;
                visit(call.args().get(i), bound, isIndexed ? text(call.args().get(1)) : Optional.empty());
            }
        }

        private static boolean isNull(CelExpr expr) {
            return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                    && expr.constant().getKind() == CelConstant.Kind.NULL_VALUE;
        }

        private static Optional<String> text(CelExpr expr) {
            return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                            && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
                    ? Optional.of(expr.constant().stringValue())
                    : Optional.empty();
        }

        private void comprehension(CelExpr expr, Set<String> bound) {
            var loop = expr.comprehension();
            reader.binding(loop.iterVar(), position(expr));
            visit(loop.iterRange(), bound, Optional.empty());
            visit(loop.accuInit(), bound, Optional.empty());
            var inner = new HashSet<>(bound);
            inner.add(loop.iterVar());
            inner.add(loop.accuVar());
            visit(loop.loopCondition(), inner, Optional.empty());
            visit(loop.loopStep(), inner, Optional.empty());
            visit(loop.result(), inner, Optional.empty());
        }
    }
}
