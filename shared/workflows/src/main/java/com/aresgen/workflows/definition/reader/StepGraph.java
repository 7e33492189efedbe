package com.aresgen.workflows.definition.reader;

import static com.aresgen.workflows.definition.FaultCode.CYCLE;
import static com.aresgen.workflows.definition.FaultCode.DUPLICATE_ID;
import static com.aresgen.workflows.definition.FaultCode.INVALID_ID;
import static com.aresgen.workflows.definition.FaultCode.INVALID_VALUE;
import static com.aresgen.workflows.definition.FaultCode.LIMIT_EXCEEDED;
import static com.aresgen.workflows.definition.FaultCode.UNKNOWN_REFERENCE;

import com.aresgen.http.values.Nearest;
import com.aresgen.http.values.Shortened;
import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.StepType;
import com.aresgen.workflows.definition.expression.parse.StepOutline;
import com.aresgen.workflows.definition.tree.Faults;
import com.aresgen.workflows.definition.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The steps by id, and what they need: unknown ids, cycles and too many dependents are noted. */
final class StepGraph {
    private final Faults faults;
    private final SequencedMap<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> needs = new HashMap<>();
    private final List<StepOutline> steps = new ArrayList<>();
    private final SequencedMap<String, StepOutline> byId = new LinkedHashMap<>();

    StepGraph(List<Node> elements, Faults faults) {
        this.faults = faults;
        var ids = elements.stream().map(this::id).toList();
        var own = new ArrayList<Set<String>>();
        elements.forEach(step -> own.add(needs(step)));
        for (int i = 0; i < elements.size(); i++) {
            int index = i;
            ids.get(i).ifPresent(id -> needs.put(id, own.get(index)));
        }
        var closure = new Closure(List.copyOf(nodes.keySet()), needs);
        for (int i = 0; i < elements.size(); i++) {
            var type = elements.get(i).text("uses").flatMap(StepType::of);
            var step = new StepOutline(i, ids.get(i), type, elements.get(i), closure.from(own.get(i)));
            steps.add(step);
            ids.get(i).ifPresent(id -> byId.put(id, step));
        }
        dependents();
        new Cycles(nodes.keySet(), needs, closure).all().forEach(this::report);
    }

    List<StepOutline> steps() {
        return steps;
    }

    SequencedMap<String, StepOutline> byId() {
        return byId;
    }

    /** The id, if it is right and no step before has it. */
    private Optional<String> id(Node step) {
        var node = step.get("id");
        var id = node.flatMap(Node::text);
        if (id.isEmpty() || !id.get().matches("[a-z_][a-z0-9_]{0,63}")) {
            return Optional.empty();
        }
        if (Reserved.isReserved(id.get())) {
            faults.add(
                    node.orElseThrow().path(),
                    node.orElseThrow().span(),
                    INVALID_ID,
                    "The id " + id.get() + " is reserved by CEL.",
                    () -> id.map(text -> text + "_step"));
            return Optional.empty();
        }
        var first = nodes.putIfAbsent(id.get(), step);
        if (first != null) {
            var line = faults.source()
                    .place(first.get("id").orElse(first).span().start())
                    .line();
            faults.add(
                    node.orElseThrow().path(),
                    node.orElseThrow().span(),
                    DUPLICATE_ID,
                    "The id " + id.get() + " is that of the step on line " + line + ".");
            return Optional.empty();
        }
        return id;
    }

    private Set<String> needs(Node step) {
        var own = new LinkedHashSet<String>();
        for (var need : step.get("needs").map(Node::elements).orElseGet(List::of)) {
            need.text().ifPresent(id -> {
                if (!nodes.containsKey(id)) {
                    faults.add(
                            need.path(),
                            need.span(),
                            UNKNOWN_REFERENCE,
                            "There is no step " + Shortened.quoted(id) + ".",
                            () -> Nearest.to(id, nodes.sequencedKeySet()));
                } else if (!own.add(id)) {
                    faults.add(need.path(), need.span(), INVALID_VALUE, "The step " + id + " is named twice.");
                }
            });
        }
        return own;
    }

    private void dependents() {
        var counts = new HashMap<String, Integer>();
        needs.values().forEach(own -> own.forEach(id -> counts.merge(id, 1, Integer::sum)));
        counts.forEach((id, count) -> {
            if (count > Limits.DEPENDENTS) {
                var node = step(id).get("id").orElseGet(() -> step(id));
                faults.add(
                        node.path(),
                        node.span(),
                        LIMIT_EXCEEDED,
                        "At most " + Limits.DEPENDENTS + " steps may need one step, but " + count + " need " + id
                                + ".");
            }
        });
    }

    private Node step(String id) {
        return Optional.ofNullable(nodes.get(id)).orElseThrow();
    }

    private void report(List<String> cycle) {
        var step = step(cycle.getFirst());
        var place = step.get("id").orElse(step);
        faults.add(
                step.path(),
                place.span(),
                CYCLE,
                "The steps need each other in a cycle: " + Shortened.marked(400, String.join(" → ", cycle)) + ".");
    }
}
