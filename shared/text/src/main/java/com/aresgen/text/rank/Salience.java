package com.aresgen.text.rank;

import com.aresgen.text.Sentence;
import com.aresgen.text.Text;
import com.aresgen.text.Words;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How well a sentence represents its text: LexRank centrality, with the features of location and title words
 * (Edmundson, "New Methods in Automatic Extracting", JACM 16, 1969), and less for questions and for sentences that need
 * their neighbours (a pronoun or connective, a quotation without its speaker).
 */
public final class Salience {
    private static final double EARLY = 0.4;
    private static final double OPENS_PARAGRAPH = 0.2;
    private static final double TITLE = 0.3;
    private static final double REFERS = 0.9;
    private static final double DEPENDENT = 0.75;
    private static final double QUESTION = 0.6;
    private static final double OVERLONG = 0.8;
    private static final int OVERLONG_WORDS = 45;
    private static final Pattern NEEDS_ITS_NEIGHBOUR = Pattern.compile(
            "^\\W*(?:he|she|it|they|this|that|these|those|his|her|its|their|but|and|or|so|yet|however|also|then|thus|"
                    + "therefore|moreover|furthermore|meanwhile|instead|nevertheless|still|such|for example|for instance|in addition|"
                    + "both|another|as a result|by contrast|er|sie|es|dies|diese[rsmn]?|das|aber|und|doch|auch|dabei|damit|deshalb|daher|dennoch|"
                    + "jedoch|außerdem|zudem|il|elle|ils|elles|ce|cela|cette|ces|mais|et|aussi|cependant|pourtant|en outre|"
                    + "este|esta|esto|estos|estas|ese|eso|pero|y|además|también|sin embargo)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern QUOTATION = Pattern.compile("^[\"“„«'‘]");
    private static final Pattern PRONOUN =
            Pattern.compile("\\b(?:it|he|she|him|them|ihnen|her|they|ihn|ihm|er|elle|lui|ella)\\b");

    private final List<Sentence> sentences;
    private final List<SparseVector> vectors;
    private final double[] values;

    public Salience(Text text) {
        sentences = Candidates.of(text);
        var tfIdf = new TfIdf(sentences.stream().map(Sentence::terms).toList());
        vectors = sentences.stream()
                .map(sentence -> tfIdf.vector(sentence.terms()))
                .toList();
        values = values(tfIdf.vector(title(text)));
    }

    /** The sentences that are compared, in the text's order: not all of a long text, and no headings. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** Comparable with the others of this text only. */
    public double of(int candidate) {
        return values[candidate];
    }

    /** How similar two of them are: the cosine of their terms by TF-IDF, from 0 to 1. */
    public double likeness(int candidate, int other) {
        var twins = sentences
                .get(candidate)
                .text()
                .equalsIgnoreCase(sentences.get(other).text());
        return twins ? 1 : vectors.get(candidate).cosine(vectors.get(other));
    }

    /** Whether the sentence begins with a word that points to the sentence before it. */
    public static boolean needsItsNeighbour(String sentence) {
        return NEEDS_ITS_NEIGHBOUR.matcher(sentence).find();
    }

    private double[] values(SparseVector title) {
        var salience = LexRank.of(vectors);
        for (var i = 0; i < salience.length; i++) {
            salience[i] =
                    (salience[i] + location(i) + TITLE * vectors.get(i).cosine(title)) * independence(sentences.get(i));
        }
        return salience;
    }

    private double location(int i) {
        var early = 1 - (double) i / sentences.size();
        var opens = i == 0 || sentences.get(i).block() != sentences.get(i - 1).block();
        return EARLY * early * early + (opens ? OPENS_PARAGRAPH : 0);
    }

    /** Terms of the first line, if that is a heading. */
    private static List<String> title(Text text) {
        var headed = !text.sentences().isEmpty() && text.sentences().getFirst().isHeading();
        return headed ? text.sentences().getFirst().terms() : List.of();
    }

    private static double independence(Sentence sentence) {
        var text = sentence.text();
        return (needsItsNeighbour(text) || QUOTATION.matcher(text).find() ? DEPENDENT : 1)
                * (PRONOUN.matcher(text).find() ? REFERS : 1)
                * (text.endsWith("?") ? QUESTION : 1)
                * (Words.count(text) > OVERLONG_WORDS ? OVERLONG : 1);
    }
}
