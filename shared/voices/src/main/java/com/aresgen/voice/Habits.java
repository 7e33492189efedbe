package com.aresgen.voice;

import com.aresgen.voice.profile.Figures;
import com.aresgen.voice.profile.formulas.Person;
import com.aresgen.voice.profile.formulas.Punctuation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What the figures of a sample say to a model, in sentences; what is not unusual is left out. */
final class Habits {
    /** Of the mean length of a sentence, above which lengths differ much. */
    private static final double MUCH_SPREAD = 0.6;

    private static final double MOSTLY = 0.5;
    private static final double HARDLY = 0.1;

    private Habits() {}

    static List<String> of(Figures figures) {
        var habits = new ArrayList<String>();
        addSentences(figures, habits);
        addContractions(figures, habits);
        if (figures.person() != null) {
            addPerson(figures.person(), habits);
        }
        if (figures.punctuation() != null) {
            addMarks(figures.punctuation(), habits);
        }
        return habits;
    }

    private static void addSentences(Figures figures, List<String> habits) {
        var mean = figures.sentenceWords();
        var spread = figures.sentenceSpread();
        if (mean != null && spread != null) {
            habits.add("Sentences of about " + Math.round(mean) + " words, "
                    + (spread > MUCH_SPREAD * mean ? "short and long ones mixed." : "of similar length."));
        }
    }

    private static void addContractions(Figures figures, List<String> habits) {
        var rate = figures.contractionRate();
        if (rate != null && rate >= MOSTLY) {
            habits.add("Contractions (it's, don't) mostly where one is possible.");
        } else if (rate != null && rate < HARDLY) {
            habits.add("Hardly any contractions (it is, do not).");
        }
    }

    private static void addPerson(Person person, List<String> habits) {
        if (person.first() >= MOSTLY) {
            habits.add("Speaks as I or we.");
        }
        if (person.second() >= MOSTLY / 2) {
            habits.add("Speaks to the reader as you.");
        }
    }

    /** Each limit is about twice what is usual in English prose, in marks for each 1,000 words. */
    private static void addMarks(Punctuation marks, List<String> habits) {
        var often = new LinkedHashMap<String, Boolean>();
        often.put("semicolons", marks.semicolon() >= 6);
        often.put("colons", marks.colon() >= 8);
        often.put("dashes", marks.dash() >= 6);
        often.put("exclamation marks", marks.exclamation() >= 6);
        often.put("questions", marks.question() >= 8);
        often.put("ellipses", marks.ellipsis() >= 3);
        often.put("parentheses", marks.parenthesis() >= 6);
        often.values().removeIf(is -> !is);
        if (!often.isEmpty()) {
            habits.add("Frequent: " + String.join(", ", often.keySet()) + ".");
        }
    }
}
