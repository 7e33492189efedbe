package com.aresgen.models.extractive;

import com.aresgen.text.Languages;
import com.aresgen.text.Passage;
import com.aresgen.text.Sentence;
import com.aresgen.text.Text;
import com.aresgen.text.keyphrases.Keyphrases;
import java.util.List;

/**
 * Selects sentences, phrases and passages of a text by published algorithms, and writes none of its own. Deterministic,
 * without state, safe for threads.
 */
public final class TextEngine {
    private final Languages languages = Languages.load();

    /** Reads a text for the other methods, once for all of them. */
    public Text read(String text) {
        return Text.of(text, languages.of(text));
    }

    /** The most salient sentences in the text's own order; none if not even one is short enough. */
    public List<Sentence> summarize(Text text, Length length) {
        return new Summarizer(text).choose(length);
    }

    /** At most so many sections of the text with the most salient sentence of each. */
    public Outline outline(Text text, int most) {
        return Outline.of(text, most);
    }

    /** At most so many, the best first, in the form in which the text has them most often. */
    public List<String> keyphrases(Text text, int most) {
        return new Keyphrases(text).best(most);
    }

    /** The passages that answer an English question in the text's own words; none if the evidence is too thin. */
    public List<Passage> answer(Text text, String question) {
        return new Passages(text, Query.of(question, languages.named("en"), text.language())).find();
    }

    /** For each sentence of the text the passage of the sources that supports it best, if one supports it well enough. */
    public List<Citation> cite(Text text, List<Text> sources) {
        return Citation.of(text, sources);
    }
}
