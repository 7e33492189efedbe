package com.aresgen.documents.commands.cite;

import com.aresgen.documents.commands.cite.style.ReferenceStyle;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.text.Span;
import com.aresgen.documents.commands.text.Structure;
import com.aresgen.text.Text;
import java.util.List;
import java.util.stream.IntStream;

/** The sentences of a scope that can be cited: no headings, no code, no rows of a table, no entries of earlier lists. */
public final class CitableSentences {
    private CitableSentences() {}

    /**
     * The sentences with their places in the document.
     *
     * @param text the text of the scope as it was read
     */
    public static List<Span> of(CommandScope scope, Text text) {
        var lists = lists(scope.structure());
        return text.sentences().stream()
                .filter(sentence -> !sentence.isHeading())
                .map(sentence -> new Span(sentence.start(), sentence.end())
                        .shifted(scope.span().from()))
                .filter(span -> isProse(scope, span) && lists.stream().noneMatch(span::overlaps))
                .toList();
    }

    /** What is under a heading of a list of references, up to the next heading. */
    private static List<Span> lists(Structure structure) {
        var names = ReferenceStyle.headings();
        var headings = structure.headings();
        return IntStream.range(0, headings.size())
                .filter(i -> names.contains(headings.get(i).words()))
                .mapToObj(i -> new Span(
                        headings.get(i).span().from(),
                        i + 1 < headings.size()
                                ? headings.get(i + 1).span().from()
                                : structure.text().length()))
                .toList();
    }

    private static boolean isProse(CommandScope scope, Span span) {
        return scope.structure().code().stream().noneMatch(span::overlaps)
                && scope.structure().headingsIn(span).isEmpty()
                && span.of(scope.structure().text()).charAt(0) != '|';
    }
}
