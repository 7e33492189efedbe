package com.aresgen.models.extractive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is left of an instruction when everything is taken away that was understood. An instruction is followed wholly or
 * not at all: a word that no pattern and no list accounts for may be the one that matters.
 */
final class Remainder {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int BRIDGE = 3;
    private static final int MOST = 3;
    private static final int LONGEST = 80;
    private static final String UNKNOWN = "x";
    private static final Set<String> ENDS = Set.of(".", "!", "?", ";");

    private static final String TEXT =
            "(?:texts?|articles?|documents?|passages?|pages?|reports?|papers?|story|stories|e-?mails?|mails?|messages?|letters?|notes?|memo|"
                    + "minutes|meeting|transcript|conversation|chat|discussion|thread|dialogue|speech|interview|reviews?|posts?|blog|news|book|"
                    + "chapter|section|essay|content|contract|study|manual|announcement|release|poem|recipe|lyrics|song|tale|"
                    + "paragraphs?|artikels?|dokuments?|berichte?s?|beitrag|nachricht|brief|geschichte|meldung|rede|gedicht|"
                    + "textes?|courriel|lettre|récit|discours|poème|rapport|histoire|"
                    + "textos?|artículos?|documentos?|correo|mensaje|carta|informe|historia|discurso|noticia|poema)";

    /** Words that end the name of a topic, since a wish may begin with them. */
    private static final String STOP =
            "(?:in|with|using|without|as|like|and|but|then|into|for|to|starting|beginning|ending|focus\\p{L}*|please|that|which|"
                    + "\\p{L}{3,}ly|backwards|ohne|als|wie|und|zusammen|kurz|bitte|auf|mit|en|avec|sans|comme|et|dans|sous|con|sin|como|y)";

    private static final Pattern TOPIC = Pattern.compile(
            "(?<=\\b" + TEXT
                    + ")\\s+(?:about|on|regarding|concerning|called|titled|entitled|über|zum thema|sur(?! un ton)|(?:de|du|del)(?! (?:façon|manière|forma|manera|modo))|"
                    + "à propos|sobre|acerca|(?:by|from|von)(?=\\s+(?:(?:the|my|our|dem|der|meine[mr]) |(?-i:\\p{Lu}))))(?:\\s+(?!"
                    + STOP + "\\b)[\\p{L}\\p{N}'’\"“”-]+){1,6}",
            FLAGS);
    private static final Pattern EMPLOYER = Pattern.compile(
            "(?<=\\b(?:assistant|bot|chatbot|agent|service|assistent|asistente))\\s+(?:for|of|at|from|named|called|für|von|pour|de|para)"
                    + "(?:\\s+(?!" + STOP + "\\b)[\\p{L}\\p{N}'’&-]+){1,5}",
            FLAGS);
    private static final Pattern REFERENCE = Pattern.compile(
            "\\b(?:this|these|that|those|following|below|attached|my|our|diese[nmrs]?|folgende[nmrs]?|ce|cette|ces|este|esta|estos|estas)"
                    + "(?:\\s+(?!(?:first|second|third|last|final|next|opposite|" + STOP + ")\\b)\\p{L}+){0,2}?\\s+"
                    + TEXT + "\\b",
            FLAGS);
    private static final Pattern HARMLESS = Pattern.compile(
            "\\b(?:(?:i|we)(?:['’]d| would) like|at (?:the )?most|(?:no|not) (?:more|longer) than|a maximum of|max(?:imum)?|limit(?:ed)?(?: \\p{L}+){0,2} to|or (?:less|fewer)|nothing (?:else|more)|(?:respond|reply|answer)(?: only)? (?:with|in)|(?:delimited|enclosed|surrounded|marked) (?:by|in|with) (?:triple |double )?(?:quotes|backticks|quotation marks|tags)|"
                    + "(?:best )?(?:describe|characteri[sz]e|represent|reflect)s?|"
                    + "(?:do not|don['’]t|never) (?:invent|hallucinate|make (?:(?:things|anything|facts|information) )?up|add|use (?:any )?(?:outside|external|prior|other))"
                    + "(?: (?:any|anything|things|facts|information|knowledge|outside|external|new|your|own|else|not|in|from|the|text|or|opinions?|comments?|answers?))*|"
                    + "(?:no|without|do not (?:add|include|write|give)|don['’]t (?:add|include|write|give)|ohne|keine?|sans|sin)"
                    + "(?: (?:a|an|any|other|additional|extra|further|or|eine|aucune?|ninguna?))* (?:preamble|introduction|intro|commentary|comments?|explanations?|opinions?|headings?|markdown|formatting|"
                    + "einleitung|kommentare?|erklärung(?:en)?|überschrift|préambule|commentaires?|explications?|introducción|comentarios?|explicación|explicaciones))\\b",
            FLAGS);

    /** What to do when nothing is found: the model declines then anyway. */
    private static final Pattern IF_NOT_FOUND = Pattern.compile(
            "\\b(?:if|when|wenn|falls|si) (?:you|the|it|there|something|du|die|es|tu|la|le|no)\\b[^.!\\n]{0,40}?(?:n['’]t|\\b(?:not|no|cannot|nicht|pas))\\b"
                    + "[^.!\\n]{0,40}?\\b(?:know|find|found|answer|sure|contain\\p{L}*|available|in the|wei\\p{L}+|steht|sais|sabes|trouv\\p{L}+|encuentr\\p{L}+)\\b[^.!\\n]*",
            FLAGS);

    /** A form that the answer is to have, for which the name of the text might be mistaken: "Write an email". */
    private static final Pattern GENRE = Pattern.compile(
            "\\b(?:write|create|draft|compose|produce|generate|make|prepare|give|schreibe?|verfasse|erstelle|écri\\p{L}+|rédige\\p{L}*|fais|escribe|redacta|haz|as|into|in|als|en|comme|como)\\s"
                    + "(?:(?:me|us|mir|uns|moi)\\s)?(?:an?|eine?[mnr]?|une?|una)\\s(?:\\p{L}+\\s){0,2}?(?<form>" + TEXT
                    + ")\\b(?!\\s(?:summary|recap|overview)\\b)",
            FLAGS);

    private static final Pattern ELISION = Pattern.compile("^(?:[cdjlmnst]|qu)'(?=\\p{L})");
    private static final Pattern POSSESSIVE = Pattern.compile("'s?$");

    private static final Set<String> WORDS = Stream.of("en", "de", "fr", "es")
            .flatMap(code -> Languages.words("understood-" + code + ".txt").stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ROLES = Languages.words("understood-roles.txt");

    private record Piece(int start, int end) {
        private int withSign(String whole) {
            return start > 0 && whole.charAt(start - 1) == '-' ? start - 1 : start;
        }
    }

    private Remainder() {}

    /**
     * The pieces that nothing accounts for, quoted, or nothing.
     *
     * @param left the instruction with what was read of it blanked out
     * @param task what names the task, and is understood too
     */
    static Optional<String> of(String instruction, String left, Pattern... task) {
        return unaccounted(
                instruction, blank(blank(withoutGenre(left), HARMLESS, TOPIC, REFERENCE), task), WORDS::contains);
    }

    /** Of an order that stands for a whole conversation, which may also say who is to answer, and what if it cannot. */
    static Optional<String> ofStanding(String order, String left, Pattern... tasks) {
        return unaccounted(
                order,
                blank(blank(withoutGenre(left), IF_NOT_FOUND, EMPLOYER, HARMLESS, TOPIC, REFERENCE), tasks),
                word -> WORDS.contains(word) || ROLES.contains(word));
    }

    /** The text with all that one of the patterns matches replaced by spaces. */
    static String blank(String text, Pattern... patterns) {
        var left = text;
        for (var pattern : patterns) {
            left = pattern.matcher(left)
                    .replaceAll(found -> " ".repeat(found.group().length()));
        }
        return left;
    }

    private static String withoutGenre(String left) {
        var genre = GENRE.matcher(left);
        return genre.find()
                ? left.substring(0, genre.start("form"))
                        + UNKNOWN.repeat(genre.group("form").length())
                        + left.substring(genre.end("form"))
                : left;
    }

    private static Optional<String> unaccounted(String whole, String left, Predicate<String> understood) {
        var pieces = new ArrayList<Piece>();
        var between = BRIDGE;
        for (var token : Words.tokens(left)) {
            if (!token.isWord() || isUnderstood(token.text(), understood)) {
                between += ENDS.contains(token.text()) ? BRIDGE : 1;
                continue;
            }
            var start =
                    between < BRIDGE && !pieces.isEmpty() ? pieces.removeLast().start() : token.start();
            pieces.add(new Piece(start, token.end()));
            between = 0;
        }
        return Optional.of(quoted(whole, pieces)).filter(quoted -> !quoted.isEmpty());
    }

    private static boolean isUnderstood(String word, Predicate<String> understood) {
        var lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return Stream.of(
                        lower,
                        ELISION.matcher(lower).replaceFirst(""),
                        POSSESSIVE.matcher(lower).replaceFirst(""))
                .anyMatch(understood);
    }

    private static String quoted(String whole, List<Piece> pieces) {
        return pieces.stream()
                .limit(MOST)
                .map(piece -> whole.substring(piece.withSign(whole), Math.min(piece.end(), piece.start() + LONGEST)))
                .map(piece -> "'" + piece.replaceAll("\\s+", " ") + "'")
                .collect(Collectors.joining(", "));
    }
}
