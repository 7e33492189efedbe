package com.aresgen.models.extractive;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What must stand in an answer, told by the question's form (the coarse classes of Li and Roth, "Learning Question
 * Classifiers", COLING 2002, by rules): without it a passage on the subject is still no answer.
 */
enum Expectation {
    TIME(
            "when|since when|what (?:year|date|day|time|month)|(?:in )?which (?:year|month)|wann|seit wann|in welchem jahr|"
                    + "quand|en quelle année|cuándo|en qué año",
            "\\d|(?:january|february|march|april|may|june|july|august|september|october|november|december|"
                    + "(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|night|noon|midnight|yesterday|"
                    + "today|tomorrow|week|month|year|century|spring|summer|autumn|winter|before|after|until|during|"
                    + "januar|februar|märz|mai|juni|juli|oktober|dezember|\\p{L}+tags?|gestern|heute|morgen|woche|monat|jahr|"
                    + "jahre|jahrhundert|nach|vor|hier|demain|janvier|février|mars|avril|juin|juillet|août|septembre|"
                    + "octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|"
                    + "miércoles|jueves|viernes|sábado|domingo|mittwoch|an|année|siècle|enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
                    + "septiembre|octubre|noviembre|diciembre|año|siglo|ayer|mañana)s?\\b",
            Set.of("year", "date", "day", "time", "month", "jahr", "année", "año")),
    MONEY(
            "(?:how much|what|wie ?viel|combien|cuánto)\\b.*\\b(?:costs?|pay|paid|spen[dt]|price|worth|charge|kostete?n?|"
                    + "coût\\w*|cuesta|costó)|how expensive|wie teuer|was kostete?",
            "[€$£¥]|(?:euros?|dollars?|pounds?|cents?|francs?|franken|pesos?|yen|usd|eur|gbp|free|kostenlos|gratuite?|gratis)\\b",
            Set.of(
                    "price",
                    "cost",
                    "costs",
                    "pay",
                    "paid",
                    "spend",
                    "spent",
                    "worth",
                    "charge",
                    "expensive",
                    "money",
                    "teuer",
                    "kostet",
                    "kostete",
                    "kosten",
                    "coûte",
                    "coûté",
                    "coûter",
                    "cuesta",
                    "costó")),
    QUANTITY(
            "how (?:many|much|tall|high|long|far|deep|wide|old|big|large|heavy|fast|hot|cold|often|expensive)|"
                    + "what (?:is|was) the (?:price|cost|height|length|number|size|age|weight|amount)|"
                    + "wie ?(?:viele?|hoch|lange?|weit|tief|breit|alt|groß|schwer|schnell|oft|teuer)|was kostete?|"
                    + "combien|cuánt[oa]s?",
            "\\d|(?:no|nobody|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|"
                    + "fifty|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter|twice|once|daily|weekly|"
                    + "monthly|keine?|eine?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|hundert|"
                    + "tausend|millionen|aucune?|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|cent|mille|ninguno|tres|"
                    + "cuatro|cinco|siete|ocho|nueve|diez|doce|cien|mil)\\b",
            Set.of(
                    "tall",
                    "high",
                    "long",
                    "far",
                    "deep",
                    "wide",
                    "old",
                    "big",
                    "large",
                    "heavy",
                    "fast",
                    "hot",
                    "cold",
                    "often",
                    "expensive",
                    "price",
                    "cost",
                    "costs",
                    "height",
                    "length",
                    "number",
                    "size",
                    "age",
                    "weight",
                    "amount",
                    "money",
                    "hoch",
                    "lang",
                    "lange",
                    "weit",
                    "tief",
                    "breit",
                    "alt",
                    "groß",
                    "schwer",
                    "teuer",
                    "kostet",
                    "kostete",
                    "kosten",
                    "coûte",
                    "coûté",
                    "coûter",
                    "cuesta",
                    "costó")),
    PERSON(
            "who|whom|whose|by whom|wer|wem|wen|wessen|qui|quién(?:es)?",
            "(?<=[\\p{L}\\p{N},;:)\"”»] )\\p{Lu}",
            Set.of()),
    PLACE("where|wo|wohin|woher|où|dónde", "(?<=[\\p{L}\\p{N},;:)\"”»] )\\p{Lu}", Set.of()),
    REASON(
            "why|warum|wieso|weshalb|pourquoi|por qué",
            "(?:because|since|due to|so that|in order|reasons?|therefore|caused?|owing|weil|da|denn|damit|wegen|grund|"
                    + "parce|car|puisque|cause|afin|porque|debido|para|pues)\\b",
            Set.of("reason", "grund", "raison", "razón")),
    ANYTHING("", "", Set.of());

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Among the first words, or after a comma or "and": elsewhere "when" asks nothing. */
    private static final String WHERE_ASKED = "(?:^\\W*(?:\\w+\\W+){0,2}?|[,:;]\\s|\\b(?:and|und|et|y)\\s)";

    private final Pattern asked;
    private final Pattern evidence;
    private final Pattern understood;

    Expectation(String asked, String evidence, Set<String> understood) {
        this.asked = Pattern.compile(WHERE_ASKED + "(?:" + asked + ")\\b", FLAGS);
        this.evidence = Pattern.compile(
                evidence.isEmpty() ? "" : startsAtWord(evidence), evidence.contains("\\p{Lu}") ? 0 : FLAGS);
        this.understood = Pattern.compile(String.join("|", understood));
    }

    static Expectation of(String question) {
        var start = question.substring(0, Math.min(question.length(), 200));
        return Arrays.stream(values())
                .filter(expectation -> expectation == ANYTHING
                        || expectation.asked.matcher(start).find())
                .findFirst()
                .orElse(ANYTHING);
    }

    /** Whether an answer cannot do without it; names and reasons have too many forms to insist. */
    boolean isStrict() {
        return this == TIME || this == MONEY || this == QUANTITY;
    }

    boolean isMetBy(String passage) {
        return evidence.matcher(passage).find();
    }

    /** Whether this word of the question only says what is expected: "tall" in "how tall". */
    boolean understands(String lowerCase) {
        return understood.matcher(lowerCase).matches();
    }

    private static String startsAtWord(String evidence) {
        return evidence.startsWith("(?<=") ? evidence : "(?<![\\p{L}])(?:" + evidence + ")";
    }
}
