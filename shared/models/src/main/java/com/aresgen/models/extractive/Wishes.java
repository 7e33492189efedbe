package com.aresgen.models.extractive;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How long and in what form an instruction wants its answer. */
record Wishes(String instruction) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int LONGEST = 2_000;
    private static final int PHRASES = 10;
    private static final int MOST_PHRASES = 100;
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<less>fewer than|less than|under|below|weniger als|unter|moins de|menos de)?\\s*\\b(?:(?:"
                    + Numerals.PATTERN + ")(?:\\s?[-–]\\s?|\\s(?:to|or|bis|oder|à|ou|a|o)\\s)(?=\\d|\\p{L}+\\b))?(?<n>"
                    + Numerals.PATTERN
                    + ")[\\s-]+(?:(?!(?:in|of|" + Numerals.PATTERN
                    + ")\\b)\\p{L}+[\\s-]+){0,2}?(?:(?<sentence>sentences?|sätzen?|satz|phrases?|oraciones|"
                    + "oración|frases?|lines?|zeilen?)|(?<word>words?|wörtern?|worten?|mots?|palabras?)|(?<character>characters?|chars|"
                    + "zeichen|caractères?|caracteres)|(?<paragraph>paragraphs?|absätzen?|absatz|paragraphes?|párrafos?)|"
                    + "(?<point>bullets?(?:[\\s-]points?)?|points?|items?|takeaways?|highlights?|facts?|ideas?|things|"
                    + "stichpunkten?|punkten?|puntos?|ideas|idées))\\b",
            FLAGS);
    private static final Pattern SHORT = Pattern.compile("\\b(?:very (?:short|brief)|tl;?dr|one[- ]?liner)\\b", FLAGS);
    private static final Pattern LIST = Pattern.compile(
            "\\b(?:bullet[- ]points?|stichpunkten?|aufzählung|liste|as (?:a|an|a bulleted|an unordered|a bullet[- ]point) list|"
                    + "bullet(?:ed)? list|bullet(?:s|ed)?|list of|viñetas)\\b",
            FLAGS);
    private static final Pattern POINTS = Pattern.compile(
            "\\b(?:(?:key|main|important|major|central) (?:points?|ideas?|facts|takeaways)|takeaways|highlights|hauptpunkte|"
                    + "wichtigsten punkte|points (?:clés|principaux)|puntos (?:clave|principales))\\b",
            FLAGS);
    private static final Pattern NUMBERED =
            Pattern.compile("\\b(?:numbered|nummeriert\\w*|numérotée?|numerada)\\b(?: list\\b)?", FLAGS);
    private static final Pattern LINES = Pattern.compile(
            "\\b(?:(?:one|each) (?:per|(?:in|on) (?:its own|a new|a separate)) line|line by line|newline|zeilenweise)\\b",
            FLAGS);
    private static final Pattern COMMAS = Pattern.compile(
            "\\b(?:(?:as |in )?(?:a )?comma[- ](?:separated|delimited)(?: list(?: of)?| format)?|(?:separated|divided) (?:by|with) commas?|"
                    + "kommagetrennt\\w*|(?:durch|mit) kommas? getrennt|séparés? par des virgules|separadas? por comas)\\b",
            FLAGS);
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\b(?<n>" + Numerals.PATTERN + ")\\b", FLAGS);
    private static final Pattern COUNTS =
            Pattern.compile("\\d+|one|(?!(?:an?|single|eine?[mnrs]?|einzigen?|une?|un[ao]?)$).+", FLAGS);
    private static final Pattern NEGATIVE = Pattern.compile("(?:(?:^|\\s)[-−–]|minus\\s|\\d[.,])$", FLAGS);
    private static final List<String> UNITS = List.of("sentence", "word", "character", "paragraph", "point");

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            entry("english", "en"),
            entry("englisch", "en"),
            entry("anglais", "en"),
            entry("inglés", "en"),
            entry("german", "de"),
            entry("deutsch", "de"),
            entry("allemand", "de"),
            entry("alemán", "de"),
            entry("french", "fr"),
            entry("französisch", "fr"),
            entry("français", "fr"),
            entry("francés", "fr"),
            entry("spanish", "es"),
            entry("spanisch", "es"),
            entry("espagnol", "es"),
            entry("español", "es"));
    private static final Pattern LANGUAGE = Pattern.compile(
            "\\b(?:in|into|auf|ins|en|al)\\s(" + String.join("|", new TreeSet<>(LANGUAGES.keySet()))
                    + "|italian|portuguese|dutch|russian|polish|turkish|arabic|chinese|japanese|korean|hindi|italienisch|italien|italiano)"
                    + "(?=\\W*(?:$|[.,:;!?]|\\b(?:please|and|in|with|using|bitte|und|et|y)\\b))",
            FLAGS);

    Length length() {
        return amount().map(Wishes::length)
                .orElseGet(() -> SHORT.matcher(instruction).find() ? new Length.Sentences(1) : new Length.Natural());
    }

    Layout layout() {
        var bullets = LIST.matcher(instruction).find()
                || POINTS.matcher(instruction).find()
                || amount().map(amount -> amount.group("point") != null).orElse(false);
        if (NUMBERED.matcher(instruction).find()) {
            return Layout.NUMBERS;
        }
        if (LINES.matcher(instruction).find()) {
            return Layout.LINES;
        }
        return bullets ? Layout.BULLETS : length() instanceof Length.Paragraphs ? Layout.PARAGRAPHS : Layout.PROSE;
    }

    int phrases() {
        return number().map(number -> Math.min(MOST_PHRASES, Numerals.value(number.group("n"))))
                .orElse(PHRASES);
    }

    Layout phraseLayout() {
        if (NUMBERED.matcher(instruction).find()) {
            return Layout.NUMBERS;
        }
        if (LINES.matcher(instruction).find()) {
            return Layout.LINES;
        }
        var bullets =
                LIST.matcher(instruction).find() && !COMMAS.matcher(instruction).find();
        return bullets ? Layout.BULLETS : Layout.COMMAS;
    }

    /** What nothing here reads when a summary is asked, with blanks for the rest; a count that makes no sense stays. */
    String besidesLengthAndForm() {
        var left = new StringBuilder(instruction);
        amount().filter(amount -> makesSense(amount) && !isLessThanOne(amount)).ifPresent(amount -> {
            blank(left, amount.start(), amount.end("n"));
            UNITS.stream()
                    .filter(unit -> amount.group(unit) != null)
                    .forEach(unit -> blank(left, amount.start(unit), amount.end(unit)));
        });
        return Remainder.blank(left.toString(), SHORT, LIST, POINTS, NUMBERED, LINES, LANGUAGE);
    }

    /** The same when keyphrases are asked. */
    String besidesCountAndForm() {
        var left = new StringBuilder(instruction);
        number().filter(this::makesSense).ifPresent(number -> blank(left, number.start(), number.end()));
        return Remainder.blank(left.toString(), NUMBERED, LINES, COMMAS, LIST, LANGUAGE);
    }

    Wishes {
        instruction = instruction.strip();
        instruction = instruction.substring(0, Math.min(instruction.length(), LONGEST));
    }

    /** The language that the answer is to be in, if one is named. */
    Optional<String> language() {
        return LANGUAGE.matcher(instruction)
                .results()
                .findFirst()
                .map(named -> LANGUAGES.getOrDefault(named.group(1).toLowerCase(Locale.ROOT), "other"));
    }

    private Optional<MatchResult> amount() {
        return AMOUNT.matcher(instruction).results().findFirst();
    }

    private Optional<MatchResult> number() {
        return FIRST_NUMBER
                .matcher(Remainder.blank(instruction, LINES))
                .results()
                .filter(number -> COUNTS.matcher(number.group()).matches())
                .findFirst();
    }

    /** Not "0 sentences", "-1 sentences" or "1.5 sentences". */
    private boolean makesSense(MatchResult amount) {
        var before = instruction.substring(0, amount.start("n"));
        var zero = amount.group("n").chars().allMatch(digit -> digit == '0');
        return !zero && !NEGATIVE.matcher(before).find();
    }

    private static boolean isLessThanOne(MatchResult amount) {
        return amount.group("less") != null && Numerals.value(amount.group("n")) == 1;
    }

    private static void blank(StringBuilder text, int from, int to) {
        text.replace(from, to, " ".repeat(to - from));
    }

    private static Length length(MatchResult amount) {
        var n = Numerals.value(amount.group("n")) - (amount.group("less") == null ? 0 : 1);
        var most = Math.max(1, n);
        if (amount.group("word") != null) {
            return new Length.WordCount(most);
        }
        if (amount.group("character") != null) {
            return new Length.Characters(most);
        }
        return amount.group("paragraph") != null ? new Length.Paragraphs(most) : new Length.Sentences(most);
    }
}
