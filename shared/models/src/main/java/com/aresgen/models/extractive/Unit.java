package com.aresgen.models.extractive;

import com.aresgen.text.Abbreviations;
import com.aresgen.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A sentence or line in its place in a message, where an instruction may stand. */
record Unit(String text, int start, int end) {
    private static final int ZONE = 1_500;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]{0,80}\\r?\\n");
    private static final Pattern DIRECTIVE = Pattern.compile(
            "^\\W*(?:please|use|keep|make (?:it|sure)|be|limit|max(?:imum)?|at most|no more|do not|don't|only|include|focus|return|output|"
                    + "answer|respond|reply|format|your (?:task|job|role|answer|response|summary|output)|it should|they should|the (?:summary|answer|list|output) should|"
                    + "each|thanks|thank you|you are|you're|you will|you should|you must|you (?:answer|help|act)|if (?:the|you)|never|always|here (?:is|are|'s)|below (?:is|are)|"
                    + "(?:this is|the following is) (?:the|a|an|my) (?:text|article|document)|hi|hello|i(?:'ve| have)? (?:read|found|have|pasted|attached)|"
                    + "bitte|nutze|verwende|halte|antworte|beantworte|du bist|sie sind|danke|hier ist|tu es|réponds|utilise|merci|eres|responde|usa|gracias)\\b",
            FLAGS);
    private static final Pattern PRESENTS = Pattern.compile(
            "^\\W*(?:thanks|thank you|here (?:is|are|'s)|below (?:is|are)|(?:this is|the following is)|hi|hello|"
                    + "i(?:'ve| have)? (?:read|found|have|pasted|attached)|danke|hier ist|merci|gracias)\\b",
            FLAGS);
    private static final Pattern STANDING = Pattern.compile(
            "^\\W*(?:speak|talk|write|sign|start|begin|end|mention|refer|address|pretend|act|behave|translate|summari[sz]e|extract|list|give|"
                    + "provide|quote|cite|avoid|refuse|ignore|greet|call|add|say|tell|explain|every (?:answer|reply|response)|"
                    + "all (?:your )?(?:answers|replies|responses)|your (?:answers|replies|responses|tone|style)|from now on|"
                    + "when(?:ever)? (?:you|the user|asked|answering)|the user|sprich|schreibe?|rede|beginne|fasse|immer|parle|écris|résume|"
                    + "toujours|habla|escribe|resume|siempre)\\b",
            FLAGS);
    private static final Abbreviations ABBREVIATIONS = new Abbreviations(word -> true);

    /** The units of the first paragraph. */
    static List<Unit> first(String message) {
        var blank = BLANK_LINE.matcher(message);
        var start = message.length() - message.stripLeading().length();
        var end = blank.find(start) ? blank.start() : message.length();
        return of(message, start, Math.min(end, start + ZONE));
    }

    /** The units of the last paragraph. */
    static List<Unit> last(String message) {
        var end = message.stripTrailing().length();
        var zone = Math.max(0, end - ZONE);
        var blanks = BLANK_LINE.matcher(message).region(zone, end).results().toList();
        return of(message, blanks.isEmpty() ? zone : blanks.getLast().end(), end);
    }

    /** Whether it only says how to do something: no part of the text. */
    boolean isDirective() {
        return text.length() < ZONE && DIRECTIVE.matcher(text).find();
    }

    /** Whether it says how to do something, rather than that a text is there. */
    boolean isOrder() {
        return isDirective() && !PRESENTS.matcher(text).find();
    }

    /** Whether, in a system message, it tells the assistant what to do. */
    boolean isStandingOrder() {
        return isDirective() || STANDING.matcher(text).find();
    }

    static List<Unit> all(String message) {
        return of(message, 0, message.length());
    }

    private static List<Unit> of(String message, int start, int end) {
        var units = new ArrayList<Unit>();
        var at = start;
        for (var line : message.substring(start, end).lines().toList()) {
            for (var sentence : Text.split(line, ABBREVIATIONS)) {
                at = message.indexOf(sentence, at);
                units.add(new Unit(sentence, at, at + sentence.length()));
                at += sentence.length();
            }
        }
        return units;
    }
}
