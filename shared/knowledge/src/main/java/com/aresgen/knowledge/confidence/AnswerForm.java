package com.aresgen.knowledge.confidence;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an answer must hold by the form of an English question, such as an amount of money (Li and Roth, "Learning
 * Question Classifiers", COLING 2002). A question in another language expects nothing.
 */
enum AnswerForm {
    MONEY(
            "\\b(?:costs?|prices?|fees?|how much (?:is|are|does|do|will|would))\\b",
            "[€$£¥]\\s?\\d|\\d\\s?(?:€|EUR|USD|euros?|dollars?|pounds?|%)|\\b(?:free|no (?:cost|charge|fee)s?)\\b"),
    DURATION(
            "\\bhow (?:long|many (?:\\w+ )?(?:minutes|hours|days|weeks|months|years))\\b",
            "(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|a))[^.]{0,12}(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\b|immediately"),
    TEMPERATURE("\\b(?:temperature|how (?:hot|cold|warm))\\b", "\\d\\s?(?:°|degrees|K\\b)"),
    SHARE("\\b(?:which|what) (?:share|percentage|part)\\b", "%|per ?cent|half|third|quarter"),
    TELEPHONE("\\b(?:tele)?phone number of\\b", "\\d[\\d /()-]{5,}\\d"),
    HOURS("\\b(?:opening hours|opening times|when .{0,40}\\bopen)\\b", "\\d{1,2}[:.]\\d{2}|\\d ?[ap]\\.?m\\b|o'clock"),
    AMOUNT(
            "\\bhow (?:many|tall|high|far|deep|wide|big|large|heavy|fast|often|old)\\b|\\bmaximum\\b",
            "\\d|\\b(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens?|hundreds?|thousands?|millions?|half|twice|once|daily|weekly|monthly)\\b"),
    TIME(
            "^(?:\\w+ )?(?:when|since when|(?:what|which) (?:year|date|day|month))\\b",
            "\\d|\\b(?:january|february|march|april|may|june|july|august|september|october|november|december|\\w+day|yesterday|today|tomorrow|weeks?|months?|years?|spring|summer|autumn|winter|before|after|until|during|soon|as)\\b"),
    NAME(
            "^(?:who|whom|whose|in which street|where)\\b|\\bunder which name\\b",
            "(?<=[\\p{L}\\p{N},;:)\"”»] )(?-i:\\p{Lu})"),
    ANYTHING("", "");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int LONGEST = 2_000;

    private final Pattern asked;
    private final Pattern evidence;

    AnswerForm(String asked, String evidence) {
        this.asked = Pattern.compile(asked, FLAGS);
        this.evidence = Pattern.compile(evidence, FLAGS);
    }

    static AnswerForm of(String question) {
        var start = question.substring(0, Math.min(question.length(), LONGEST));
        List<AnswerForm> forms = Arrays.asList(values());
        return forms.stream()
                .filter(form -> form.asked.matcher(start).find())
                .findFirst()
                .orElse(ANYTHING);
    }

    boolean isMetBy(String passage) {
        return evidence.matcher(passage).find();
    }
}
