package com.aresgen.workflows.definition.expression.parse;

import com.aresgen.workflows.definition.StepType;
import com.aresgen.workflows.definition.tree.Node;
import java.util.Optional;
import java.util.Set;

/**
 * What expressions must know of a step, of which parts may be missing or wrong.
 *
 * @param id empty if it is missing, wrong or another step's
 * @param visible the ids of the steps that its expressions may read: those it needs, directly or through others
 */
public record StepOutline(int index, Optional<String> id, Optional<StepType> type, Node node, Set<String> visible) {
    /** The name of the type of its {@code item}. */
    public String itemKey() {
        return "s" + index;
    }

    public boolean isRepeated() {
        return node.get("for_each").isPresent();
    }

    /** Whether items that fail leave null in its output. */
    public boolean hasGaps() {
        return node.get("for_each")
                .flatMap(each -> each.text("on_item_error"))
                .filter("continue"::equals)
                .isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepOutline step && step.index == index;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
