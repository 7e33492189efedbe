package com.aresgen.documents.commands.model.check;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.regex.Pattern;

/** An outline is a nested Markdown list, or headings with lists, of so many levels at most. */
public record OutlineForm(int depth) implements AnswerCheck {
    private static final Pattern ITEM = Pattern.compile("(\\s*)(?:[-*+]|\\d{1,3}[.)])\\s+\\S.*");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+\\S.*");

    @Override
    public Optional<String> fault(String before, String after) {
        var levels = new Levels();
        for (var line : after.lines().toList()) {
            var item = ITEM.matcher(line);
            if (item.matches()) {
                levels.enter(item.group(1).replace("\t", "    ").length());
            } else if (HEADING.matcher(line).matches()) {
                levels.clear();
            } else if (!line.isBlank()) {
                return Optional.of("it is not a list: each line must begin with a hyphen");
            }
            if (levels.count() > depth) {
                return Optional.of("it has more than " + depth + " levels");
            }
        }
        return Optional.empty();
    }

    /** The indentations of the items that are open. */
    private static final class Levels {
        private final ArrayDeque<Integer> open = new ArrayDeque<>();

        void enter(int indentation) {
            while (!open.isEmpty() && open.getLast() >= indentation) {
                open.removeLast();
            }
            open.addLast(indentation);
        }

        void clear() {
            open.clear();
        }

        int count() {
            return open.size();
        }
    }
}
