package com.aresgen.documents.commands.local;

import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.text.Heading;
import com.aresgen.models.extractive.Outline.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An outline as a nested list: the headings of the text by their levels, and below each the most salient sentence of its
 * section. A level deeper than {@code depth} is left out. In a text without headings each paragraph has its sentence.
 */
record HeadingOutline(CommandScope scope, int depth) {
    private record Line(int at, int level, String words) {}

    String of(List<Section> sections) {
        var headings = scope.structure().headingsIn(scope.span());
        var top = headings.stream().mapToInt(Heading::level).min().orElse(1);
        var lines = new ArrayList<Line>();
        headings.forEach(
                heading -> lines.add(new Line(heading.span().from(), heading.level() - top + 1, heading.words())));
        for (var section : sections) {
            var at = section.point().start() + scope.span().from();
            var above = headings.stream()
                    .filter(heading -> heading.span().from() <= at)
                    .reduce((_, last) -> last);
            addPlainHeading(lines, section, headings.isEmpty(), at);
            var level =
                    above.map(heading -> heading.level() - top + 2).orElse(hasPlainHeading(section, headings) ? 2 : 1);
            lines.add(new Line(at, level, section.point().text()));
        }
        return written(lines);
    }

    /** A plain text has headings by their form alone; only the engine sees them. */
    private static boolean hasPlainHeading(Section section, List<Heading> headings) {
        return headings.isEmpty() && section.heading().isPresent();
    }

    private static void addPlainHeading(List<Line> lines, Section section, boolean plain, int at) {
        Optional.of(section)
                .filter(_ -> plain)
                .flatMap(Section::heading)
                .ifPresent(words -> lines.add(new Line(at - 1, 1, words)));
    }

    private String written(List<Line> lines) {
        var outline = new StringBuilder();
        lines.stream()
                .filter(line -> line.level() <= depth && !line.words().isBlank())
                .sorted(Comparator.comparingInt(Line::at))
                .forEach(line -> outline.append(outline.isEmpty() ? "" : "\n")
                        .append("  ".repeat(line.level() - 1))
                        .append("- ")
                        .append(line.words()));
        return outline.toString();
    }
}
