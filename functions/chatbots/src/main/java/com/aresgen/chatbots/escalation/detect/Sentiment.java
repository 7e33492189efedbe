package com.aresgen.chatbots.escalation.detect;

import com.aresgen.text.Language;
import com.aresgen.text.Languages;
import com.aresgen.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a text feels, by VADER (Hutto and Gilbert 2014): the valences of its words, turned by negations, strengthened by
 * boosters, capitals and exclamation marks, weighed around "but", and brought to -1 to 1. English only. Words that
 * questions to a help desk hold without any feeling, such as "error", count nothing. Safe for threads.
 */
public final class Sentiment {
    /**
     * At or below it a message is angry: one strong word ("terrible", -0.48) is enough, a mild one ("slow") is not. VADER
     * itself calls everything below -0.05 negative, which half of all support questions are.
     */
    public static final double NEGATIVE = -0.4;

    private static final double NORMAL = 15;
    private static final double CAPITALS = 0.733;
    private static final double BOOST = 0.293;
    private static final double NEGATED = -0.74;
    private static final double EXCLAMATION = 0.292;
    private static final int MOST_EXCLAMATIONS = 4;
    private static final int REACH = 3;
    private static final double[] DECAY = {1, 0.95, 0.9};

    private static final Set<String> BOOSTERS = Set.of(
            "absolutely",
            "amazingly",
            "awfully",
            "completely",
            "considerably",
            "deeply",
            "enormously",
            "entirely",
            "especially",
            "extremely",
            "fucking",
            "highly",
            "hugely",
            "incredibly",
            "intensely",
            "particularly",
            "purely",
            "quite",
            "really",
            "remarkably",
            "so",
            "thoroughly",
            "totally",
            "tremendously",
            "utterly",
            "very",
            "such");

    private static final Set<String> DAMPERS = Set.of(
            "almost",
            "barely",
            "hardly",
            "kinda",
            "marginally",
            "occasionally",
            "partly",
            "scarcely",
            "slightly",
            "somewhat");

    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "without", "cannot", "cant", "dont",
            "isnt", "wasnt", "wont", "aint");

    private final Map<String, Double> valences = new HashMap<>();
    private final Languages languages;

    private Sentiment(Languages languages) {
        this.languages = languages;
    }

    /** Reads the lexicon, 7,000 words, from the class path. */
    public static Sentiment load(Languages languages) {
        var sentiment = new Sentiment(languages);
        var neutral = new HashSet<>(WordFile.named("neutral-en.txt").lines());
        for (var line : WordFile.named("sentiment-en.txt").lines()) {
            var tab = line.indexOf('\t');
            if (!neutral.contains(line.substring(0, tab))) {
                sentiment.valences.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
            }
        }
        return sentiment;
    }

    /** Whether there is a lexicon for the language of a BCP 47 tag. */
    public static boolean supports(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals("en");
    }

    /** Whether the text is angry; never for one that seems to be in a language without a lexicon. */
    public boolean isNegative(String text) {
        var language = languages.of(text);
        return (language.equals(Language.UNKNOWN) || language.code().equals("en")) && score(text) <= NEGATIVE;
    }

    /** From -1, most negative, to 1. */
    double score(String text) {
        var words = Words.of(text);
        var folded = words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
        var shouts =
                words.stream().anyMatch(Sentiment::isCapital) && !words.stream().allMatch(Sentiment::isCapital);
        var but = folded.lastIndexOf("but");
        var sum = 0.0;
        for (var at = 0; at < folded.size(); at++) {
            var valence = valence(folded, at, shouts && isCapital(words.get(at)));
            sum += but < 0 || at == but ? valence : at < but ? 0.5 * valence : 1.5 * valence;
        }
        sum += Math.signum(sum)
                * EXCLAMATION
                * Math.min(MOST_EXCLAMATIONS, text.chars().filter(c -> c == '!').count());
        return sum / Math.sqrt(sum * sum + NORMAL);
    }

    private double valence(List<String> words, int at, boolean isLoud) {
        var own = valence(words.get(at));
        if (own == 0) {
            return 0;
        }
        var valence = own + (isLoud ? Math.signum(own) * CAPITALS : 0);
        var negated = false;
        for (var back = 1; back <= REACH && at - back >= 0; back++) {
            var before = words.get(at - back);
            valence += Math.signum(own) * boost(before) * DECAY[back - 1];
            negated |= NEGATIONS.contains(before) || before.endsWith("n't");
        }
        return negated ? valence * NEGATED : valence;
    }

    /** The lexicon has few plurals. */
    private double valence(String word) {
        var known = valences.get(word);
        if (known != null) {
            return known;
        }
        return word.length() > REACH && word.endsWith("s")
                ? valences.getOrDefault(word.substring(0, word.length() - 1), 0.0)
                : 0;
    }

    private static double boost(String word) {
        return BOOSTERS.contains(word) ? BOOST : DAMPERS.contains(word) ? -BOOST : 0;
    }

    private static boolean isCapital(String word) {
        return word.length() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }
}
