package com.aresgen.documents.commands.body;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one command is told beside the text. */
public sealed interface Params {
    Placement placement();

    /**
     * An outline.
     *
     * @param depth levels of the outline, 1 to {@value ParamsReader#MOST_DEPTH}
     */
    record Outline(int depth, Placement placement) implements Params {}

    /**
     * A longer text.
     *
     * @param targetWords of the output; empty: twice the words of the selection
     */
    record Expand(Optional<Integer> targetWords, Placement placement) implements Params {}

    /**
     * A summary.
     *
     * @param maxWords which the summary never exceeds; without it {@code length} decides
     */
    record Summarize(SummaryLength length, Optional<Integer> maxWords, Placement placement) implements Params {}

    /**
     * Another wording.
     *
     * @param keepMeaning whether every statement of the text stays
     */
    record Rewrite(Optional<String> tone, boolean keepMeaning, Placement placement) implements Params {}

    /**
     * Citations.
     *
     * @param sources empty if a knowledge base is named, until they are found in it
     * @param knowledgeBase the id of one, {@code kb_…}
     */
    record Cite(List<CitableSource> sources, Optional<String> knowledgeBase, CitationStyle style, Placement placement)
            implements Params {
        public Cite {
            sources = List.copyOf(sources);
        }

        /** The same with the sources that were found in the knowledge base. */
        public Cite citing(List<CitableSource> found) {
            return new Cite(found, knowledgeBase, style, placement);
        }
    }

    /**
     * A translation.
     *
     * @param targetLanguage a BCP 47 tag in its canonical form
     * @param glossary terms with their translations
     * @param preserve terms that stay as they are, byte for byte
     */
    record Translate(String targetLanguage, Map<String, String> glossary, List<String> preserve, Placement placement)
            implements Params {
        public Translate {
            glossary = Map.copyOf(glossary);
            preserve = List.copyOf(preserve);
        }
    }
}
