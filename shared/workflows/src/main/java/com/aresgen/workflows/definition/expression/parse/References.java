package com.aresgen.workflows.definition.expression.parse;

import static com.aresgen.workflows.definition.FaultCode.BAD_EXPRESSION;
import static com.aresgen.workflows.definition.FaultCode.NOT_IN_NEEDS;
import static com.aresgen.workflows.definition.FaultCode.UNKNOWN_REFERENCE;

import com.aresgen.http.values.Nearest;
import com.aresgen.http.values.Shortened;
import com.aresgen.workflows.definition.FaultCode;
import com.aresgen.workflows.definition.expression.Cel;
import com.aresgen.workflows.definition.expression.types.OutputTypes;
import com.aresgen.workflows.definition.expression.types.TypeTable;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Resolves what one expression reads, path by path: {@code steps.<id>.output.<field>}, {@code inputs.<name>}, {@code
 * item}. CEL's checker would find most of these faults too, but could not say which name was meant.
 */
final class References implements Paths.Reader {
    private static final List<String> OF_STEP = List.of(TypeTable.STATUS, TypeTable.ERROR, TypeTable.OUTPUT);
    private static final Set<String> VARIABLES = Set.of(Cel.INPUTS, Cel.STEPS, Cel.ITEM, Cel.INDEX);

    private final Paths paths;
    private final SiteText site;
    private final Outline outline;
    private final Set<String> steps = new HashSet<>();
    private boolean readsItem;
    private boolean readsStatus;
    private boolean isRight = true;

    References(Paths paths, SiteText site, Outline outline) {
        this.paths = paths;
        this.site = site;
        this.outline = outline;
    }

    /** Walks the expression; false after noting a fault. */
    boolean areRight() {
        paths.walk(this);
        return isRight;
    }

    /** The ids of the steps that are read. */
    Set<String> steps() {
        return steps;
    }

    boolean readItem() {
        return readsItem;
    }

    boolean readStatus() {
        return readsStatus;
    }

    @Override
    public void path(Paths.Path path) {
        switch (path.root()) {
            case Cel.STEPS -> step(path);
            case Cel.INPUTS -> new InputPaths(paths, outline, this).check(path);
            case Cel.ITEM, Cel.INDEX -> item(path);
            default -> {}
        }
    }

    @Override
    public void binding(String variable, int position) {
        if (VARIABLES.contains(variable)) {
            fault(
                    position,
                    1,
                    BAD_EXPRESSION,
                    "The variable of a macro must not be named " + variable + ".",
                    () -> Optional.of("Name it x."));
        }
    }

    @Override
    public void statusCall(String function, int position) {
        readsStatus = true;
        if (site.slot() != SiteText.Slot.WHEN) {
            fault(
                    position - function.length(),
                    function.length(),
                    BAD_EXPRESSION,
                    function + "() is known in when alone.",
                    Optional::empty);
        }
    }

    @Override
    public void nullTest(Paths.Path path) {
        var fields = path.fields();
        if (path.root().equals(Cel.STEPS)
                && fields.size() == 2
                && !fields.get(1).name().equals(TypeTable.STATUS)) {
            fault(
                    path.position(),
                    path.length(),
                    BAD_EXPRESSION,
                    "A step that was skipped or failed has no output, rather than a null one.",
                    () -> Optional.of("has(" + path.dotted() + ")"));
        }
    }

    private void item(Paths.Path path) {
        readsItem |= path.root().equals(Cel.ITEM);
        var repeated = site.step().filter(StepOutline::isRepeated).isPresent();
        if (site.slot() != SiteText.Slot.WITH || !repeated) {
            fault(
                    path.position(),
                    path.root().length(),
                    UNKNOWN_REFERENCE,
                    path.root() + " is known only in the with of a step that has for_each.",
                    Optional::empty);
        }
    }

    private void step(Paths.Path path) {
        if (path.fields().isEmpty()) {
            fault(
                    path.position(),
                    Cel.STEPS.length(),
                    BAD_EXPRESSION,
                    "steps must be followed by a step's id.",
                    () -> path.index().map(id -> "steps." + id));
            return;
        }
        var id = path.fields().getFirst();
        var step = outline.step(id.name());
        if (step.isEmpty()) {
            unknown(
                    id,
                    "There is no step " + Shortened.quoted(id.name()) + ".",
                    outline.byId().sequencedKeySet());
            return;
        }
        if (!outline.sees(site.step(), id.name())) {
            invisible(id);
            return;
        }
        steps.add(id.name());
        if (path.fields().size() > 1) {
            stepField(path, step.get());
        }
    }

    private void invisible(Paths.Field id) {
        var self =
                site.step().flatMap(StepOutline::id).filter(id.name()::equals).isPresent();
        fault(
                id.position(),
                id.length(),
                NOT_IN_NEEDS,
                self
                        ? "A step cannot read itself."
                        : "The step " + id.name() + " is not among the needs of this step, directly or through others.",
                () -> self ? Optional.empty() : Optional.of("Add " + id.name() + " to needs."));
    }

    private void stepField(Paths.Path path, StepOutline step) {
        var field = path.fields().get(1);
        if (!OF_STEP.contains(field.name())) {
            unknown(
                    field,
                    "A step has status, error and output, but no " + Shortened.quoted(field.name()) + ".",
                    OF_STEP);
            return;
        }
        if (field.name().equals(TypeTable.STATUS) || path.fields().size() < 2) {
            return;
        }
        var silent = step.type().filter(com.aresgen.workflows.definition.StepType.WAIT::equals);
        if (field.name().equals(TypeTable.OUTPUT) && silent.isPresent()) {
            unknown(field, "A wait has no output.", List.of());
            return;
        }
        var type = field.name().equals(TypeTable.ERROR)
                ? Optional.of(OutputTypes.ERROR)
                : step.isRepeated() ? Optional.<CelType>empty() : step.type().flatMap(OutputTypes::of);
        type.ifPresent(known -> fields(path.fields().subList(2, path.fields().size()), known));
    }

    private void fields(List<Paths.Field> fields, CelType type) {
        if (fields.isEmpty() || !(type instanceof StructType struct)) {
            return;
        }
        var field = fields.getFirst();
        var found = struct.findField(field.name());
        if (found.isEmpty()) {
            unknown(
                    field,
                    "There is no " + Shortened.quoted(field.name()) + " here; known are "
                            + String.join(", ", struct.fieldNames()) + ".",
                    struct.fieldNames());
        } else {
            fields(fields.subList(1, fields.size()), found.get().type());
        }
    }

    void unknown(Paths.Field field, String detail, java.util.Collection<String> known) {
        fault(field.position(), field.length(), UNKNOWN_REFERENCE, detail, () -> Nearest.to(field.name(), known));
    }

    void fault(int position, int length, FaultCode code, String detail, Supplier<Optional<String>> suggestion) {
        isRight = false;
        site.fault(paths.part(), Math.max(0, position), length, code, detail, suggestion);
    }
}
