package com.aresgen.workflows.definition.expression.parse;

import com.aresgen.workflows.definition.expression.parse.SiteText.Slot;
import com.aresgen.workflows.definition.shape.Site;
import com.aresgen.workflows.definition.tree.Faults;
import com.aresgen.workflows.definition.tree.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out to which part of a definition a string belongs. */
public final class SiteTexts {
    private SiteTexts() {}

    /** Empty for a step beyond those that are checked. */
    public static Optional<SiteText> of(Site site, Outline outline, Faults faults) {
        var names = names(site.scalar().path());
        if (names.size() > 1
                && names.getFirst().equals("steps")
                && Integer.parseInt(names.get(1)) >= outline.steps().size()) {
            return Optional.empty();
        }
        return Optional.of(within(names, site, outline, faults));
    }

    private static SiteText within(List<String> names, Site site, Outline outline, Faults faults) {
        if (names.size() < 3 || !names.getFirst().equals("steps")) {
            return new SiteText(site, Slot.OUTPUTS, Optional.empty(), faults);
        }
        var step = outline.steps().get(Integer.parseInt(names.get(1)));
        var slot = switch (names.get(2)) {
            case "when" -> Slot.WHEN;
            case "for_each" -> Slot.ITEMS;
            default -> Slot.WITH;
        };
        return new SiteText(site, slot, Optional.of(step), faults);
    }

    private static List<String> names(Path path) {
        var names = new ArrayList<String>();
        for (var at = path; at.parent() != null; at = at.parent()) {
            names.add(at.name());
        }
        return names.reversed();
    }
}
