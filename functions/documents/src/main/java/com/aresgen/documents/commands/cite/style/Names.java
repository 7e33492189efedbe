package com.aresgen.documents.commands.cite.style;

import com.aresgen.documents.commands.body.CitableSource;
import java.util.ArrayList;
import java.util.List;

/** Lists of names as MLA and Chicago have them: the first inverted. */
final class Names {
    private Names() {}

    /** With a full stop at its end, unless an initial has brought one. */
    static String ended(String text) {
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!") ? text : text + ".";
    }

    /**
     * {@code Woolf, Virginia, and Leonard Woolf}.
     *
     * @param most that are all named
     * @param first so many are named of more
     */
    static String inverted(CitableSource source, int most, int first) {
        var names = source.authors().stream().map(PersonName::of).toList();
        var named = names.size() > most ? names.subList(0, first) : names;
        var all = new ArrayList<String>();
        all.add(named.getFirst().inverted());
        named.stream().skip(1).map(PersonName::natural).forEach(all::add);
        if (names.size() > most) {
            all.add("et al.");
        } else if (all.size() > 1) {
            all.add("and " + all.removeLast());
        }
        return String.join(", ", all);
    }

    /**
     * {@code Woolf}, {@code Woolf and Strachey}, {@code Woolf, Strachey, and Forster}.
     *
     * @param most that are named; of more only the first
     */
    static String families(List<String> authors, int most) {
        var names = authors.stream().map(PersonName::of).map(PersonName::family).toList();
        if (names.size() > most) {
            return names.getFirst() + " et al.";
        }
        return switch (names.size()) {
            case 1 -> names.getFirst();
            case 2 -> names.getFirst() + " and " + names.getLast();
            default -> String.join(", ", names.subList(0, names.size() - 1)) + ", and " + names.getLast();
        };
    }
}
