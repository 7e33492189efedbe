package com.aresgen.chatbots.intent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a bot's intents must be like. */
public final class IntentLimits {
    /** Intents of a bot. */
    public static final int MOST_INTENTS = 20;

    /** Examples of an intent; there is at least one. */
    public static final int MOST_EXAMPLES = 50;

    /** Characters of an example; there is at least one that is visible. */
    public static final int LONGEST_EXAMPLE = 500;

    /** Characters of a description, which may be empty. */
    public static final int LONGEST_DESCRIPTION = 500;

    /** Names of results that are no intents. */
    public static final Set<String> RESERVED = Set.of(IntentMatch.NONE, IntentMatch.AMBIGUOUS);

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    private IntentLimits() {}

    /**
     * What is wrong with a list of intents.
     *
     * @param pointer JSON pointer within the list, such as {@code /0/name}
     * @param code for programs, as in a violation
     * @param detail half a sentence that begins with "must"
     */
    public record Fault(String pointer, String code, String detail) {}

    /** All faults in the order of the list; none if it can be trained. */
    public static List<Fault> faults(List<Intent> intents) {
        var faults = new ArrayList<Fault>();
        if (intents.size() > MOST_INTENTS) {
            faults.add(new Fault("", "too_many_items", "must have at most " + MOST_INTENTS + " intents"));
        }
        var names = new HashSet<String>();
        for (var i = 0; i < intents.size(); i++) {
            name(intents.get(i), "/" + i + "/name", names, faults);
            texts(intents.get(i), "/" + i, faults);
        }
        return faults;
    }

    private static void name(Intent intent, String pointer, Set<String> names, List<Fault> faults) {
        if (!NAME.matcher(intent.name()).matches()) {
            faults.add(
                    new Fault(
                            pointer,
                            "invalid_value",
                            "must be 1 to 64 lower-case letters, digits, hyphens and underscores, the first a letter or a digit"));
        } else if (RESERVED.contains(intent.name())) {
            faults.add(new Fault(pointer, "invalid_value", "must not be none or ambiguous, which are results"));
        } else if (!names.add(intent.name())) {
            faults.add(new Fault(pointer, "duplicate_value", "must be another one than that of an earlier intent"));
        }
    }

    private static void texts(Intent intent, String pointer, List<Fault> faults) {
        if (length(intent.description()) > LONGEST_DESCRIPTION) {
            faults.add(new Fault(
                    pointer + "/description", "too_long", "must have at most " + LONGEST_DESCRIPTION + " characters"));
        }
        if (intent.examples().isEmpty() || intent.examples().size() > MOST_EXAMPLES) {
            faults.add(
                    new Fault(pointer + "/examples", "invalid_value", "must have 1 to " + MOST_EXAMPLES + " examples"));
        }
        for (var i = 0; i < intent.examples().size(); i++) {
            var example = intent.examples().get(i);
            if (example.isBlank() || length(example) > LONGEST_EXAMPLE) {
                faults.add(new Fault(
                        pointer + "/examples/" + i,
                        "invalid_value",
                        "must have 1 to " + LONGEST_EXAMPLE + " characters, and not only white space"));
            }
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
