package com.aresgen.documents.commands.cite;

import com.aresgen.documents.commands.body.CitableSource;
import com.aresgen.documents.commands.text.Span;

/**
 * A sentence of the document and a quote that is in a source, character by character.
 *
 * @param sentence in the document
 * @param quote in the text of the source, in UTF-16 units
 */
public record FoundQuote(Span sentence, CitableSource source, Span quote) {
    String words() {
        return quote.of(source.text());
    }
}
