package com.aresgen.workflows.definition.expression.typing;

import com.aresgen.workflows.definition.FaultCode;
import com.aresgen.workflows.definition.StepType;
import com.aresgen.workflows.definition.expression.CheckedExpression;
import com.aresgen.workflows.definition.expression.CheckedText;
import com.aresgen.workflows.definition.expression.CheckedTexts;
import com.aresgen.workflows.definition.expression.parse.Outline;
import com.aresgen.workflows.definition.expression.parse.ParsedExpression;
import com.aresgen.workflows.definition.expression.parse.Parsing;
import com.aresgen.workflows.definition.expression.parse.SiteText;
import com.aresgen.workflows.definition.expression.parse.SiteTexts;
import com.aresgen.workflows.definition.expression.parse.StepOutline;
import com.aresgen.workflows.definition.expression.types.OutputTypes;
import com.aresgen.workflows.definition.expression.types.TypeTable;
import com.aresgen.workflows.definition.shape.Site;
import com.aresgen.workflows.definition.tree.Faults;
import com.aresgen.workflows.definition.tree.Node;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Types all expressions of a definition. The output of a {@code transform} has the type of its value and an item that of
 * its list, so that expressions are checked in rounds: each round those whose references have a type by then.
 */
public final class ExpressionCheck {
    /** Bounds the time that a check takes. */
    private static final int MOST_EXPRESSIONS = 2_000;

    private final Outline outline;
    private final Faults faults;
    private final TypeTable types;
    private final CelType inputs;
    private final List<SiteText> texts = new ArrayList<>();
    private final IdentityHashMap<Node, SiteText> byNode = new IdentityHashMap<>();
    private final IdentityHashMap<ParsedExpression, CheckedExpression> checked = new IdentityHashMap<>();
    private long lastId;

    public ExpressionCheck(Outline outline, Faults faults) {
        this.outline = outline;
        this.faults = faults;
        var silent = outline.steps().stream()
                .filter(step -> step.type().filter(StepType.WAIT::equals).isPresent())
                .flatMap(step -> step.id().stream())
                .collect(Collectors.toSet());
        this.types = new TypeTable(outline.byId().keySet(), silent);
        this.inputs = outline.inputs()
                .map(schema -> types.of(schema.root(), "T.inputs"))
                .orElse(SimpleType.DYN);
    }

    /** The expressions of all strings that are right, by the strings' nodes. */
    public CheckedTexts run(List<Site> sites) {
        for (var site : sites) {
            SiteTexts.of(site, outline, faults).ifPresent(text -> {
                texts.add(text);
                byNode.put(site.scalar(), text);
            });
        }
        var expressions = texts.stream()
                .mapToInt(text -> text.parts().expressions().size())
                .sum();
        if (expressions > MOST_EXPRESSIONS) {
            texts.getFirst()
                    .fault(
                            0,
                            1,
                            FaultCode.LIMIT_EXCEEDED,
                            "A definition may have at most " + MOST_EXPRESSIONS + " expressions, but has " + expressions
                                    + ".",
                            Optional::empty);
            return new CheckedTexts(new IdentityHashMap<>());
        }
        var parser = new Parsing(outline, () -> ++lastId);
        var pending = texts.stream()
                .flatMap(text -> parser.parse(text).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        setKnownOutputs();
        rounds(pending);
        return new CheckedTexts(collected());
    }

    private void setKnownOutputs() {
        for (var step : outline.byId().values()) {
            var known = step.type().isEmpty()
                    ? Optional.<CelType>of(SimpleType.DYN)
                    : step.type().flatMap(OutputTypes::of);
            known.ifPresent(type -> setOutput(step, type));
        }
    }

    private void setOutput(StepOutline step, CelType single) {
        step.id().filter(id -> step.equals(outline.step(id).orElse(null))).ifPresent(id -> {
            var item = step.hasGaps() && !(single instanceof StructType) && isNullable(single)
                    ? NullableType.create(single)
                    : single;
            types.setOutput(id, step.isRepeated() ? ListType.create(item) : single);
        });
    }

    private static boolean isNullable(CelType type) {
        return Set.of(SimpleType.STRING, SimpleType.INT, SimpleType.DOUBLE, SimpleType.BOOL)
                .contains(type);
    }

    private void rounds(List<ParsedExpression> pending) {
        var batch = new Batch(outline, types, inputs, () -> ++lastId);
        settle(pending);
        while (!pending.isEmpty()) {
            var ready = pending.stream().filter(this::isReady).toList();
            if (ready.isEmpty()) {
                settleAll();
                continue;
            }
            batch.check(ready).forEach(checked::put);
            var done = new HashSet<>(ready);
            pending.removeIf(done::contains);
            settle(pending);
        }
        Expectations.check(texts, this::typeOf);
    }

    private boolean isReady(ParsedExpression expression) {
        var item = !expression.readsItem()
                || expression
                        .site()
                        .step()
                        .flatMap(step -> types.item(step.itemKey()))
                        .isPresent();
        return item
                && expression.steps().stream().allMatch(id -> types.output(id).isPresent() || !types.hasOutput(id));
    }

    /** Sets the types that no pending expression decides any more. */
    private void settle(List<ParsedExpression> pending) {
        var openItems = new HashSet<StepOutline>();
        var openValues = new HashSet<StepOutline>();
        for (var expression : pending) {
            var open = expression.site().slot() == SiteText.Slot.ITEMS ? openItems : openValues;
            expression.site().step().ifPresent(open::add);
        }
        for (var step : outline.steps()) {
            if (step.isRepeated()
                    && !openItems.contains(step)
                    && types.item(step.itemKey()).isEmpty()) {
                types.setItem(step.itemKey(), itemType(step));
            }
            var open = step.type().filter(StepType.TRANSFORM::equals).isPresent()
                    && step.id().filter(id -> types.output(id).isEmpty()).isPresent();
            if (open && !openValues.contains(step)) {
                var value = step.node().get("with").flatMap(with -> with.get("value"));
                setOutput(
                        step,
                        value.map(node -> valueType(node, "T.value." + step.index()))
                                .orElse(SimpleType.DYN));
            }
        }
    }

    /** A cycle, or a step that is not what it should be: the rest is checked without those types. */
    private void settleAll() {
        for (var step : outline.steps()) {
            if (types.item(step.itemKey()).isEmpty()) {
                types.setItem(step.itemKey(), SimpleType.DYN);
            }
            step.id().filter(id -> types.output(id).isEmpty()).ifPresent(id -> types.setOutput(id, SimpleType.DYN));
        }
    }

    private CelType itemType(StepOutline step) {
        var items = step.node().get("for_each").flatMap(each -> each.get("items"));
        var list = items.map(node -> valueType(node, "T.items." + step.index())).orElse(SimpleType.DYN);
        return list instanceof ListType known && known.hasElemType() ? known.elemType() : SimpleType.DYN;
    }

    private CelType valueType(Node node, String name) {
        return new ValueTypes(types, this::typeOf).of(node, name);
    }

    /** The type of a string with expressions; dyn where an expression of it is wrong. */
    private CelType typeOf(Node node) {
        var text = Optional.ofNullable(byNode.get(node));
        var whole = text.flatMap(known -> known.parts().whole());
        if (text.isEmpty() || whole.isEmpty()) {
            return SimpleType.STRING;
        }
        return text.get().parsed().stream()
                .findFirst()
                .flatMap(parsed -> Optional.ofNullable(checked.get(parsed)))
                .map(CheckedExpression::type)
                .orElse(SimpleType.DYN);
    }

    private IdentityHashMap<Node, CheckedText> collected() {
        var all = new IdentityHashMap<Node, CheckedText>();
        for (var text : texts) {
            var expressions = text.parsed().stream().map(checked::get).toList();
            if (!expressions.contains(null)
                    && expressions.size() == text.parts().expressions().size()) {
                all.put(text.site().scalar(), new CheckedText(text.parts(), List.copyOf(expressions)));
            }
        }
        return all;
    }
}
