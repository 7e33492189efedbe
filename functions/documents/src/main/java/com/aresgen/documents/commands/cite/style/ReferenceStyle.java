package com.aresgen.documents.commands.cite.style;

import com.aresgen.documents.commands.body.CitableSource;
import com.aresgen.documents.commands.body.CitationStyle;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a style writes a source in the text and in the list of references: as a web page or another work of which no more
 * is known than the caller gave. What is unknown is left out, or is named unknown where the style says so.
 */
public interface ReferenceStyle {
    /** The heading of the list. */
    String heading();

    /** What is between two entries of the list: an empty line, unless they are items. */
    default String separator() {
        return "\n\n";
    }

    /** Whether the list is in the order of the alphabet, or in that of the first citations. */
    boolean isAlphabetical();

    /**
     * The citation in the text, without the space before it.
     *
     * @param number of the source in the list, from 1
     * @param letter that tells sources of one author and year apart; mostly empty
     */
    String marker(CitableSource source, int number, String letter);

    /** The entry in the list. */
    String entry(CitableSource source, int number, String letter);

    /** The style of that name, for Markdown or for plain text. */
    static ReferenceStyle of(CitationStyle style, boolean markdown) {
        var markup = new Markup(markdown);
        return switch (style) {
            case APA -> new ApaStyle(markup);
            case MLA -> new MlaStyle(markup);
            case CHICAGO -> new ChicagoStyle(markup);
            case IEEE -> new IeeeStyle(markup);
            case INLINE -> new InlineStyle(markup);
        };
    }

    /** The headings of all styles: a document may have been cited in another style before. */
    static Set<String> headings() {
        return Arrays.stream(CitationStyle.values())
                .map(style -> of(style, false).heading())
                .collect(Collectors.toSet());
    }
}
