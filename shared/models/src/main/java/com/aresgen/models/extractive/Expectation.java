package com.aresgen.models.extractive;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What must stand in an answer, told by the question's form (the coarse classes of Li and Roth, "Learning Question
 * Classifiers", COLING 2002, by rules): without it a passage on the subject is still no answer.
 */
enum Expectation {
    MEANING(
            "what (?:does|do|did)\\b.{1,60}\\bmean|what is meant by|what (?:is|are) (?:the )?(?:meaning|definition) of|define|"
                    + "was (?:bedeutet|heißt)|que (?:signifie|veut dire)|qué significa",
            "(?:means?|meant|meaning|defined?s?|definition|stands for|refers to|short for|known as|bedeutet|bedeutung|heißt|"
                    + "steht für|signifie|désigne|veut dire|significa)\\b",
            "mean|meaning|meant|definition|define"),
    CONSEQUENCE(
            "what (?:would|will|could|might)\\b.*\\bif|what if|was (?:würde|wäre|passiert)\\b.*\\bwenn|que se passerait|qué (?:pasaría|ocurriría)",
            "(?:if|unless|otherwise|wenn|falls|sonst|andernfalls|si|sinon)\\b",
            "happen"),
    AGE(
            "how old|how (?:much|many years) (?:older|younger)|wie alt|quel âge|qué edad|cuántos años tiene",
            "(?:(?:years?|months?|days?)[- ]old|older|younger|aged?|jahre alt|jährig\\w*|(?:a|ont|de) \\S+ ans|âgée?s?|tienen? \\S+ años|edad)\\b",
            "old|older|younger|alt|âge|edad|años"),
    DIFFERENCE(
            "(?:what(?:['’]s| is| are)|explain|describe|was ist|quelle est|cuál es) (?:the |der |la )?(?:main |key )?"
                    + "(?:differences?|unterschied|différence|diferencia)|how (?:do|does|is|are)\\b.*\\bdiffer(?:ent)?",
            "(?:differ\\w*|unlike|whereas|compared|in contrast|unterschied\\w*|unterscheide\\w*|différ\\w*|contrairement|diferen\\w*)\\b",
            "differences?|differ|different"),
    INTERVAL(
            "how (?:many|much|long)\\b.*\\b(?:passed|elapsed|years? ago|years .*between|months .*between|days .*between)|wie ?viele?\\b.*\\b(?:vergingen|zwischen)|"
                    + "combien\\b.*\\bentre|cuánt[oa]s?\\b.*\\b(?:pasaron|entre)",
            "(?:passed|elapsed|ago|apart|(?:minutes|hours|days|weeks|months|years?|decades) (?:later|after|before|between)|vergingen|später|"
                    + "plus tard|s'écoul\\w+|después|pasaron|transcurrieron)\\b",
            "passed|elapsed|ago"),
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
            "year|date|day|time|month|jahr|année|año"),
    MONEY(
            "(?:how much|what|wie ?viel|combien|cuánto)\\b.*\\b(?:costs?|pay|paid|spen[dt]|price|worth|charge|kostete?n?|"
                    + "coût\\w*|cuesta|costó)|how expensive|wie teuer|was kostete?",
            "[€$£¥]|(?:euros?|dollars?|pounds?|cents?|francs?|franken|pesos?|yen|usd|eur|gbp|free|kostenlos|gratuite?|gratis)\\b",
            "price|cost|costs|pay|paid|spend|spent|worth|charge|expensive|money|teuer|kostet|kostete|kosten|coûte|coûté|coûter|cuesta|costó"),
    MEASURE(
            "how (?:tall|high|long|far|deep|wide|heavy|fast)|wie ?(?:hoch|lange?|weit|tief|breit|schwer|schnell)|"
                    + "what (?:is|was) the (?:height|length|depth|width|weight)|quelle est la (?:hauteur|longueur|profondeur|largeur)|"
                    + "cuánto (?:mide|pesa|dura)",
            "(?:\\p{L}+[- ]|\\S*\\d[- ]?)(?:(?:milli|centi|kilo)?(?:met(?:re|er|ro|tre)s?|gramm?e?s?)|mètres?|kilomètres?|[kcm]?m|kg|miles?|feet|foot|ft|inch(?:es)?|yards?|"
                    + "tons?|tonn?es?n?|tonelad\\w+|pounds?|kmh|mph|knots?|storeys?|stories|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur\\w+|"
                    + "sekunden?|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|heures?|jours?|semain\\w+|mois|ans|années?|horas?|días?|mes(?:es)?|años?|"
                    + "percent|prozent|euros?|dollars?)\\b|%|[€$£]",
            "tall|high|long|far|deep|wide|heavy|fast|height|length|depth|width|weight|hoch|lang|lange|weit|tief|breit|schwer|schnell|"
                    + "hauteur|longueur|profondeur|largeur|mide|pesa|dura"),
    QUANTITY(
            "how (?:many|much|tall|high|long|far|deep|wide|old|big|large|heavy|fast|hot|cold|often|expensive)|"
                    + "what (?:is|was) the (?:price|cost|height|length|number|size|age|weight|amount)|"
                    + "wie ?(?:viele?|hoch|lange?|weit|tief|breit|alt|groß|schwer|schnell|oft|teuer)|was kostete?|"
                    + "combien|cuánt[oa]s?",
            "\\d|(?:no|nobody|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|"
                    + "fifty|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter|twice|once|daily|weekly|"
                    + "monthly|keine?|eine?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|hunderte?|"
                    + "tausende?|million(?:en)?|milliarden?|aucune?|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|vingt|cents?|centaines?|mille|"
                    + "milliers?|moitié|ningun[oa]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|treinta|cien|"
                    + "cientos|miles?|mil|mill(?:ón|ones)|docenas?|mitad)\\b",
            "tall|high|long|far|deep|wide|old|big|large|heavy|fast|hot|cold|often|expensive|price|cost|costs|height|length|number|size|age|weight|amount|money|hoch|lang|lange|weit|tief|breit|alt|groß|schwer|teuer|kostet|kostete|kosten|coûte|coûté|coûter|cuesta|costó"),
    PERSON("who|whom|whose|by whom|wer|wem|wen|wessen|qui|quién(?:es)?", "(?<=[\\p{L}\\p{N},;:)\"”»] )\\p{Lu}", ""),
    PLACE("where|wo|wohin|woher|où|dónde", "(?<=[\\p{L}\\p{N},;:)\"”»] )\\p{Lu}", ""),
    REASON(
            "why|warum|wieso|weshalb|pourquoi|por qué",
            "(?:because|since|due to|so that|in order|reasons?|therefore|caused?|owing|weil|da|denn|damit|wegen|grund|"
                    + "parce|car|puisque|cause|afin|porque|debido|para|pues)\\b",
            "reason|grund|raison|razón"),
    ANYTHING("", "", "");

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Among the first words, or after a comma or "and": elsewhere "when" asks nothing. */
    private static final String WHERE_ASKED = "(?:^\\W*(?:\\w+\\W+){0,2}?|[,:;]\\s|\\b(?:and|und|et|y)\\s)";

    private final Pattern asked;
    private final Pattern evidence;
    private final Pattern understood;

    Expectation(String asked, String evidence, String understood) {
        this.asked = Pattern.compile(WHERE_ASKED + "(?:" + asked + ")\\b", FLAGS);
        this.evidence = Pattern.compile(
                evidence.isEmpty() ? "" : startsAtWord(evidence), evidence.contains("\\p{Lu}") ? 0 : FLAGS);
        this.understood = Pattern.compile(understood);
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
        return switch (this) {
            case PERSON, PLACE, REASON, ANYTHING -> false;
            case MEANING, CONSEQUENCE, AGE, DIFFERENCE, INTERVAL, TIME, MONEY, MEASURE, QUANTITY -> true;
        };
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
