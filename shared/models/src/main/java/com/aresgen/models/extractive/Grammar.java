package com.aresgen.models.extractive;

import com.aresgen.models.extractive.Instruction.Form;
import com.aresgen.text.Fence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a message that is an instruction with its text. An instruction is the message's first line, the part of it
 * before a colon, or its last line; it must match the grammar as a whole, so that no part of a wish is ignored.
 */
final class Grammar {
    /** For callers, in the detail of a refusal. */
    static final String IN_WORDS =
            "Summarize: | Summarize in N sentences|words|bullets: | Outline: | Outline in N points: |"
                    + " Keyphrases: | N keyphrases: (then the text), or a question on a line of its own before or after the text, or"
                    + " about the text of an earlier message";

    private static final int LONGEST = 300;
    private static final int SECTIONS = 10;
    private static final int PHRASES = 10;
    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final String COUNT = "(?<count>[1-9]\\d{0,3}|a|" + String.join("|", NUMBERS) + ")";
    private static final String IN_COUNT = " (?:in|with|as) (?:at most |up to |no more than )?" + COUNT + " ";
    private static final String BULLETS = "(?<bullets> (?:in|as) (?:bullets|bullet points|a list))";
    private static final String THE_TEXT =
            "(?:it|this|the following|(?:the|this) (?:following )?(?:text|article|document|passage)(?: below)?)";

    /** The three productions; "please" may be at either end. */
    private static final Pattern SUMMARIZE =
            production("(?:summari[sz]e|sum up|(?:(?:give me|write) a )?summary(?: of)?|tl;dr)(?: " + THE_TEXT + ")?(?:"
                    + IN_COUNT + "(?<unit>sentences?|words?|bullets?|(?:bullet )?points?)|" + BULLETS + ")?");

    private static final Pattern OUTLINE =
            production("(?:(?:give me|write) an )?(?:outline|key points|main points)(?: of)?(?: " + THE_TEXT + ")?(?:"
                    + IN_COUNT + "(?:sections?|bullets?|(?:bullet )?points?))?");

    private static final Pattern KEYPHRASES = production("(?:(?:extract|find|list|give me) )?(?:the )?(?:" + COUNT
            + " )?key[ -]?(?:phrase|word)s?(?: (?:of|from|in) " + THE_TEXT + ")?" + BULLETS + "?");

    /** No question with "you": it addresses an assistant, not a text. */
    private static final Pattern QUESTION = Pattern.compile(
            "(?:(?:(?:at|by|for|from|in|of|on|since|to|under|with) )?(?:what|which|who|whom|whose|when|where|why|how)"
                    + "|is|are|was|were|do|does|did|has|have|had|can|could|may|must|should|will|would)"
                    + "\\b(?!.*\\byou(?:r|rself)?\\b)[^?!]+\\?",
            Pattern.CASE_INSENSITIVE);

    /** An instruction, and the rest of the message: the text, or nothing if that is in an earlier message. */
    record Reading(Instruction instruction, String text) {}

    private Grammar() {}

    static Optional<Reading> read(String message) {
        var whole = message.strip();
        var first = endOfFirstLine(whole);
        var last = whole.lastIndexOf('\n') + 1;
        var colon = whole.substring(0, first).indexOf(':') + 1;
        return order(whole.substring(0, colon))
                .map(order -> reading(order, whole.substring(colon)))
                .or(() -> order(whole.substring(0, first)).map(order -> reading(order, whole.substring(first))))
                .or(() -> order(whole.substring(last)).map(order -> reading(order, whole.substring(0, last))))
                .or(() -> question(whole, first, last));
    }

    /** A text with a question on either side is ambiguous, so neither is read. */
    private static Optional<Reading> question(String whole, int first, int last) {
        var before = question(whole.substring(0, first)).map(ask -> reading(ask, whole.substring(first)));
        var after = question(whole.substring(last)).map(ask -> reading(ask, whole.substring(0, last)));
        return before.isPresent() && after.isPresent() && last > 0 ? Optional.empty() : before.or(() -> after);
    }

    private static Optional<Instruction> question(String line) {
        var question = line.strip();
        return question.length() <= LONGEST && QUESTION.matcher(question).matches()
                ? Optional.of(new Instruction.Ask(question))
                : Optional.empty();
    }

    private static Optional<Instruction> order(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = line.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return summarize(SUMMARIZE.matcher(plain))
                .or(() -> outline(OUTLINE.matcher(plain)))
                .or(() -> keyphrases(KEYPHRASES.matcher(plain)));
    }

    private static Optional<Instruction> summarize(Matcher order) {
        if (!order.matches()) {
            return Optional.empty();
        }
        var unit = Optional.ofNullable(order.group("unit")).orElse("");
        var most = count(order, 1);
        var length = unit.isEmpty()
                ? new Length.Natural()
                : unit.startsWith("word") ? new Length.WordCount(most) : new Length.Sentences(most);
        var bullets = order.group("bullets") != null || unit.contains("bullet") || unit.contains("point");
        return Optional.of(new Instruction.Summarize(length, bullets ? Form.BULLETS : Form.RUNNING));
    }

    private static Optional<Instruction> outline(Matcher order) {
        return order.matches() ? Optional.of(new Instruction.WriteOutline(count(order, SECTIONS))) : Optional.empty();
    }

    private static Optional<Instruction> keyphrases(Matcher order) {
        return order.matches()
                ? Optional.of(new Instruction.ListKeyphrases(
                        count(order, PHRASES), order.group("bullets") == null ? Form.RUNNING : Form.BULLETS))
                : Optional.empty();
    }

    private static int count(Matcher order, int otherwise) {
        var count = order.group("count");
        if (count == null) {
            return otherwise;
        }
        return Character.isDigit(count.charAt(0)) ? Integer.parseInt(count) : Math.max(1, NUMBERS.indexOf(count) + 1);
    }

    private static Pattern production(String words) {
        return Pattern.compile("(?:please )?(?:" + words + ")(?:,? please)? ?[:.!]?");
    }

    private static Reading reading(Instruction instruction, String rest) {
        var text = Fence.in(rest)
                .filter(fence -> fence.outside().isBlank())
                .map(Fence::inside)
                .orElse(rest);
        return new Reading(instruction, text.strip());
    }

    private static int endOfFirstLine(String whole) {
        var end = whole.indexOf('\n');
        return end < 0 ? whole.length() : end;
    }
}
