package com.aresgen.documents.commands.cite;

import com.aresgen.documents.commands.body.CitableSource;
import com.aresgen.documents.commands.body.CitableSource.Passage;
import com.aresgen.documents.commands.text.Span;

/**
 * A sentence of the document and a quote that is in a source, character by character.
 *
 * @param sentence in the document
 * @param quote in the passage, in UTF-16 units
 */
public record FoundQuote(Span sentence, CitableSource source, Passage passage, Span quote) {
    String words() {
        return quote.of(passage.text());
    }

    /** Where the quote begins in its source, in code points. */
    int start() {
        return passage.start() + passage.text().codePointCount(0, quote.from());
    }
}
