package com.aresgen.models.extractive;

import java.util.regex.Pattern;

/** What an instruction may say without asking for more: which text is meant, and what no answer here would do anyway. */
final class Asides {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String UNKNOWN = "x";

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

    private Asides() {}

    static String blankedOut(String instruction) {
        return Remainder.blank(withoutGenre(instruction), HARMLESS, TOPIC, REFERENCE);
    }

    /** The same of an order that stands for a conversation, which may say for whom and what to do when nothing is found. */
    static String blankedOutOfStanding(String order) {
        return blankedOut(Remainder.blank(order, IF_NOT_FOUND, EMPLOYER));
    }

    private static String withoutGenre(String left) {
        var genre = GENRE.matcher(left);
        return genre.find()
                ? left.substring(0, genre.start("form"))
                        + UNKNOWN.repeat(genre.group("form").length())
                        + left.substring(genre.end("form"))
                : left;
    }
}
