package com.aresgen.voice.profile.distance;

import com.aresgen.text.Language;
import com.aresgen.voice.profile.sample.WordList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is left of a word in a skeleton. A function word, which holds a sentence together whatever it is about, is left
 * whole. Of a content word nothing is left, in English its ending: "walking" is {@code *ing}.
 */
final class FunctionWords {
    private static final List<String> ENGLISH_ENDINGS = List.of(
            "ing", "ed", "ly", "tion", "ness", "ment", "est", "er", "ity", "ous", "ful", "able", "ive", "al", "s");
    private static final int SHORTEST_STEM = 3;

    private final Predicate<String> isFunctionWord;
    private final List<String> endings;

    private FunctionWords(Predicate<String> isFunctionWord, List<String> endings) {
        this.isFunctionWord = isFunctionWord;
        this.endings = endings;
    }

    static FunctionWords of(Language language) {
        return language.code().equals("en")
                ? new FunctionWords(
                        WordList.of(FunctionWords.class, "function-words-en.txt")::contains, ENGLISH_ENDINGS)
                : new FunctionWords(language::isStopword, List.of());
    }

    boolean contains(String lowerCase) {
        return isFunctionWord.test(lowerCase);
    }

    /** The function word, or {@value StyleToken#CONTENT} and the ending of another word. */
    String bone(String lowerCase) {
        return contains(lowerCase) ? lowerCase : StyleToken.CONTENT + ending(lowerCase);
    }

    private String ending(String word) {
        for (var ending : endings) {
            if (word.length() >= ending.length() + SHORTEST_STEM && word.endsWith(ending)) {
                return ending;
            }
        }
        return "";
    }
}
