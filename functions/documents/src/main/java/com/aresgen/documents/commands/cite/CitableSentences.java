package com.aresgen.documents.commands.cite;

import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.text.Span;
import com.aresgen.text.Text;
import java.util.List;

/** The sentences of a scope that can be cited: no headings, no code, no rows of a table. */
public final class CitableSentences {
    private CitableSentences() {}

    /**
     * The sentences with their places in the document.
     *
     * @param text the text of the scope as it was read
     */
    public static List<Span> of(CommandScope scope, Text text) {
        return text.sentences().stream()
                .filter(sentence -> !sentence.isHeading())
                .map(sentence -> new Span(sentence.start(), sentence.end())
                        .shifted(scope.span().from()))
                .filter(span -> isProse(scope, span))
                .toList();
    }

    private static boolean isProse(CommandScope scope, Span span) {
        return scope.structure().code().stream().noneMatch(span::overlaps)
                && scope.structure().headingsIn(span).isEmpty()
                && span.of(scope.structure().text()).charAt(0) != '|';
    }
}
