package com.aresgen.voice.profile.formulas;

import com.aresgen.voice.profile.sample.SampleSentence;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which share of the places for an English contraction has one: "don't" of "don't" and "do not". The forms are feature
 * 59 of Biber 1988, "Variation across Speech and Writing"; a share, unlike his count per 1,000 words, does not depend on
 * what a text is about.
 */
public final class Contractions {
    private static final Set<String> NEGATED = Set.of(
            "do", "does", "did", "is", "are", "was", "were", "have", "has", "had", "can", "could", "will", "would",
            "should", "must", "need");
    private static final Pattern CONTRACTED = Pattern.compile(
            "[a-z]+n't|i'm|(?:you|we|they)'re|(?:i|you|we|they)'ve|(?:he|she|it|that|there|here|what|who|where|how)'s"
                    + "|(?:i|you|he|she|it|we|they|that|there|who)'(?:ll|d)|let's");
    private static final Pattern FULL = Pattern.compile("i am|(?:you|we|they) are"
            + "|(?:he|she|it|that|there|here|what|who|where|how) is"
            + "|(?:i|you|he|she|it|we|they|that|there|who) (?:will|would)|let us");
    private static final Pattern HAVE = Pattern.compile("(?:i|you|we|they) have");
    private static final Pattern PARTICIPLE = Pattern.compile(
            "[a-z]+(?:ed|en)|got|had|done|made|gone|come|become|found|kept|left|lost|met|read|sent|put");

    private Contractions() {}

    /** From 0 to 1; empty if there is no place for one. */
    public static OptionalDouble rate(List<SampleSentence> sentences) {
        var contracted = 0;
        var full = 0;
        for (var sentence : sentences) {
            var words = sentence.lowerCase();
            for (var i = 0; i < words.size(); i++) {
                contracted += CONTRACTED.matcher(words.get(i)).matches() ? 1 : 0;
                full += isFull(words, i) ? 1 : 0;
            }
        }
        return contracted + full == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) contracted / (contracted + full));
    }

    /** At the end of a sentence, as in "yes, I am", nothing can be contracted. */
    private static boolean isFull(List<String> words, int i) {
        if (words.get(i).equals("cannot")) {
            return true;
        }
        if (i + 1 >= words.size()) {
            return false;
        }
        var next = words.get(i + 1);
        if (next.equals("not") && NEGATED.contains(words.get(i))) {
            return true;
        }
        if (i + 2 >= words.size() || words.get(i + 2).equals("not")) {
            return false;
        }
        var pair = words.get(i) + ' ' + next;
        return FULL.matcher(pair).matches()
                || (HAVE.matcher(pair).matches()
                        && PARTICIPLE.matcher(words.get(i + 2)).matches());
    }
}
