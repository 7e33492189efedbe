package com.aresgen.models.extractive;

import com.aresgen.text.Words;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognizes an instruction in one sentence or short paragraph. A sentence that merely mentions a summary is none: it has
 * to open like a command or a question, or be no more than a label ("Key points:").
 */
final class Instruction {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int LONGEST = 600;
    private static final int LABEL_WORDS = 9;
    private static final int UNMARKED_WORDS = 20;

    private static final Pattern COURTESY = Pattern.compile(
            "^(?:\\W*(?:please|pls|kindly|hi|hello|hey|ok(?:ay)?|so|now|and|then|also|next|great|thanks|thank you|good|again|"
                    + "finally|first|just|there|perfect|(?:can|could|would|will) you|(?:can|could|may|might) i (?:have|get|see)|i(?:'d|’d| would) like|i (?:want|need)|"
                    + "you to|to|let's|help me|try to|you (?:should|must|will)|your (?:task|job) is|do|"
                    + "bitte|nun|jetzt|dann|und|hallo|kannst du|können sie|könntest du|könnten sie|ich (?:möchte|brauche|will|hätte gerne?)|mir|"
                    + "s'il (?:te|vous) pla[iî]t|maintenant|et|bonjour|peux-tu|pouvez-vous|pourriez-vous|pourrais-tu|je (?:veux|voudrais)|"
                    + "por favor|ahora|y|hola|puedes|podrías|podría|puede|quiero|necesito|me)\\b[,!.:]?)+\\s*",
            FLAGS);
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:in|using|with|auf|en|mit) (?:" + Numerals.PATTERN + ")\\b[^,.:?]{1,40},\\s*"
                    + "|^(?:carefully )?(?:read|take|look at|go through|consider) [^,.:?]{1,60}?,? (?:and|then) ",
            FLAGS);
    private static final Pattern SUMMARY_VERB = Pattern.compile(
            "^\\W*(?:summari[sz]e|sum (?:(?:it|this|that|the \\p{L}+) )?up|condense|shorten|make (?:it|this|that) (?:shorter|briefer)|abridge|recap|boil (?:it|this|that|the .{1,30}) down|tl;?dr|fass(?:e|en|t)?\\b.*\\bzusammen|"
                    + "zusammenfass|kürze|résume[rz]?\\b|resum(?:e|ir|a|an|en|irme)\\b|sintetiza)",
            FLAGS);
    private static final Pattern COMMAND = Pattern.compile(
            "^\\W*(?:give|provide|show|list|extract|find|get|pick|identify|name|tell|write|make|create|produce|generate|draft|return|"
                    + "output|highlight|explain|describe|quote|cite|look up|search|what|which|based on|given|\\d+|"
                    + "gib|geben|nenne|nennen|liste|zeige?|schreibe?|erstelle?n?|finde|extrahiere|erkläre?|beschreibe?|was|welche[rsn]?|worum|"
                    + "donne[rz]?|liste[rz]?|cite[rz]?|extrai[rst]e?|écri[rstv]e?z?|fai[rst]e?s?|quel(?:le)?s?|explique[rz]?|décri[rst]e?|trouve[rz]?|"
                    + "dame|da|dar|lista|extrae|escribe|haz|hacer|cuál(?:es)?|qué|enumera|explica|describe|encuentra)\\b",
            FLAGS);
    private static final Pattern SUMMARY = Pattern.compile(
            "\\b(?:summar\\p{L}*|tl;?dr|gist|synopsis|précis|recap|overview|abstract|outline|nutshell|takeaways?|highlights|bullet[- ]?points?|bullets|"
                    + "(?:key|main|important|major|central|most important) (?:points?|ideas?|facts|messages?|findings|statements?|arguments?|sentences?)|"
                    + "shorten|condense|(?:this|the|that) (?:text|article|document|passage|story|report|paper) (?:is )?about|"
                    + "(?:is|was|['’]s) (?:it|(?:this|that|the)(?: \\p{L}+)?) about|"
                    + "zusammenfass\\p{L}*|zusammen|kurzfassung|überblick|stichpunkte?n?|hauptpunkte|hauptaussagen?|kernaussagen?|wichtigsten (?:punkte|aussagen|sätze)|worum geht|"
                    + "de quoi (?:parle|s['’]agit)|de qué (?:trata|habla)|résum\\p{L}*|points (?:clés|principaux|essentiels)|idées (?:principales|clés)|resum\\p{L}*|síntesis|puntos (?:clave|principales)|ideas (?:principales|clave))(?!\\p{L})",
            FLAGS);
    private static final Pattern KEYPHRASES = Pattern.compile(
            "\\b(?:key[- ]?words?|key[- ]?phrases?|key[- ]?terms?|(?:main|important|central|key|major) (?:terms?|topics?|phrases?|concepts?|themes?|words?)|"
                    + "tags?|hashtags?|topics|schl[uü]sselw[oö]rte?r?n?|schl[uü]sselbegriffe?n?|stichw[oö]rte?r?n?|stichworten?|schlagw[oö]rte?r?n?|schlagworten?|"
                    + "mots?[- ]clés?|expressions clés|palabras? claves?|términos clave|frases clave)(?!\\p{L})",
            FLAGS);
    /** What else says "summarize", anywhere in the instruction. */
    private static final Pattern SHORTENING = Pattern.compile(
            "\\b(?:summari[sz]\\p{L}*|sum(?:med)? (?:\\p{L}+ ){0,3}?up|abridge\\p{L}*|boil(?:ed)? (?:it|this|that|the .{1,30}) down|"
                    + "(?:to|auf den|en) (?:the )?(?:point|punkt))\\b",
            FLAGS);

    private static final Pattern WANTS = Pattern.compile(
            "^\\W*(?:(?:please|so|now|hi|hello)\\W+)*(?:(?:i|we) (?:need|want|would like)|(?:i|we)['’]d like|(?:can|could|may) (?:i|we) (?:have|get|see)|"
                    + "ich (?:möchte|brauche|hätte gern)|je (?:veux|voudrais)|quiero|necesito)\\b",
            FLAGS);
    private static final Pattern QUESTION_WORD = Pattern.compile(
            "^\\W*(?:according to [^,]{1,60}, ?)?(?:(?:in|on|at|by|for|from|since|of|to|with|under) )?(?:what|which|who|whom|whose|when|where|why|how|"
                    + "wer|wem|wen|wessen|was|wann|wo|wohin|woher|warum|wieso|weshalb|wie(?:viele?)?|welche[rsmn]?|worum|wozu|womit|"
                    + "qui|que|qu'est-ce|quand|où|pourquoi|quel(?:le)?s?|comment|combien|"
                    + "quién(?:es)?|qué|cuándo|dónde|por qué|cuál(?:es)?|cómo|cuánt[oa]s?)\\b",
            FLAGS);
    private static final Pattern ASKING = Pattern.compile(
            "^\\W*(?:tell (?:me|us) (?:about|who|what|when|where|why|how|which|if|whether)|explain|describe|find|look up|search|list|name|identify|show|quote|cite|"
                    + "nenne|erkläre?|beschreibe?|finde|explique[rz]?|décri[rst]|trouve[rz]?|explica|describe|encuentra)\\b",
            FLAGS);
    private static final Pattern ASKED = Pattern.compile("[?？؟]['\"”’»)\\s]*$");

    private Instruction() {}

    /**
     * @param sentence what may be the instruction
     * @param whole the instruction with what belongs to it, where length and form may stand
     */
    static Optional<Task> read(String sentence, String whole) {
        if (sentence.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = plain(sentence);
        var refused = Refusal.of(plain, isCommand(plain));
        return refused.isPresent() ? refused.map(Task.Beyond::new) : task(plain, sentence, whole);
    }

    /** A few words without a verb, such as "Key points:" or "TL;DR": a heading of the text may look the same. */
    static Optional<Task> label(String words) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = plain(words);
        var isLabel = Words.count(plain) <= LABEL_WORDS && !plain.endsWith(".");
        return (isLabel ? named(plain, new Wishes(words)) : Optional.<Task>empty())
                .filter(task -> !(task instanceof Task.Beyond) || plain.endsWith(":"));
    }

    /** A question without its mark: a title may look the same ("How Tern evicts entries"). */
    static Optional<Task> unmarked(String words) {
        if (words.length() > LONGEST || words.endsWith(".")) {
            return Optional.empty();
        }
        var asks = QUESTION_WORD.matcher(plain(words)).find() && Words.count(words) <= UNMARKED_WORDS;
        return asks ? Optional.of(new Task.Answer(words.strip(), new Wishes(""))) : Optional.empty();
    }

    /** Whether nothing is left of it without its courtesies. */
    static boolean isCourtesy(String sentence) {
        return sentence.length() <= LONGEST && Words.count(plain(sentence)) == 0;
    }

    private static String plain(String sentence) {
        return PREFIX.matcher(COURTESY.matcher(sentence.strip()).replaceFirst(""))
                .replaceFirst("");
    }

    /** What is left of orders that stand for a whole conversation when all that is understood is taken away. */
    static Optional<String> unreadStanding(String orders) {
        var wishes = new Wishes(orders);
        return Remainder.ofStanding(
                wishes.instruction(), wishes.besidesLengthAndForm(), SUMMARY, SHORTENING, KEYPHRASES);
    }

    /** What is not understood of the words beside an order whose text stands elsewhere. */
    static Optional<Task> unread(Task order, String beside) {
        return switch (order) {
            case Task.Summarize _ -> Remainder.of(beside, beside).map(Instruction::moreThanSummary);
            case Task.ListKeyphrases _ -> Remainder.of(beside, beside).map(Instruction::moreThanKeyphrases);
            case Task.Answer _, Task.Beyond _ -> Optional.empty();
        };
    }

    private static Task moreThanSummary(String unread) {
        return new Task.Beyond("more than a summary: " + unread);
    }

    private static Task moreThanKeyphrases(String unread) {
        return new Task.Beyond("more than keyphrases: " + unread);
    }

    private static Optional<Task> task(String plain, String sentence, String whole) {
        if (SUMMARY_VERB.matcher(plain).find()) {
            return Optional.of(summary(new Wishes(whole)));
        }
        var orders = isCommand(plain) || WANTS.matcher(sentence).find();
        var named = orders ? named(plain, new Wishes(whole)) : Optional.<Task>empty();
        return named.filter(task -> !(task instanceof Task.Beyond)
                        || !QUESTION_WORD.matcher(plain).find())
                .or(() -> question(plain, sentence, whole));
    }

    private static Optional<Task> named(String plain, Wishes wishes) {
        if (KEYPHRASES.matcher(plain).find()) {
            return Optional.of(keyphrases(wishes));
        }
        return SUMMARY.matcher(plain).find() ? Optional.of(summary(wishes)) : Optional.empty();
    }

    private static Task keyphrases(Wishes wishes) {
        return Remainder.of(wishes.instruction(), wishes.besidesCountAndForm(), KEYPHRASES)
                .map(Instruction::moreThanKeyphrases)
                .orElseGet(() -> new Task.ListKeyphrases(wishes.phrases(), wishes.phraseLayout(), wishes.language()));
    }

    private static Task summary(Wishes wishes) {
        return Remainder.of(wishes.instruction(), wishes.besidesLengthAndForm(), SUMMARY, SHORTENING)
                .map(Instruction::moreThanSummary)
                .orElseGet(() -> new Task.Summarize(wishes.length(), wishes.layout(), wishes.language()));
    }

    private static boolean isCommand(String plain) {
        return SUMMARY_VERB.matcher(plain).find()
                || COMMAND.matcher(plain).find()
                || QUESTION_WORD.matcher(plain).find()
                || ASKED.matcher(plain).find();
    }

    private static Optional<Task> question(String plain, String sentence, String whole) {
        var asks = ASKED.matcher(plain).find() || ASKING.matcher(plain).find();
        return asks ? Optional.of(answer(sentence, whole.replace(sentence, ""))) : Optional.empty();
    }

    private static Task answer(String question, String beside) {
        return unreadStanding(beside)
                .<Task>map(unread -> new Task.Beyond("more than an answer: " + unread))
                .orElseGet(() -> new Task.Answer(question.strip(), new Wishes(beside)));
    }
}
