package com.aresgen.documents.commands.text;

import java.util.List;
import java.util.regex.Pattern;

/** The words of others: what is between quotation marks on one line, and quoted blocks of Markdown. */
public final class Quotations {
    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"\\n]{1,1000}\"|“[^“”\\n]{1,1000}”|«[^«»\\n]{1,1000}»|(?m:^ {0,3}>[^\\n]*)");

    private Quotations() {}

    /** Quotations and protected pieces in a part of a text, sorted. */
    public static List<Span> with(Structure structure, Span part) {
        var quoted = QUOTED.matcher(part.of(structure.text()))
                .results()
                .map(found -> new Span(found.start(), found.end()).shifted(part.from()))
                .toList();
        return Spans.united(structure.protectedSpans(), quoted);
    }
}
