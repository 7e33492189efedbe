package com.aresgen.models.extractive;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people ask of a chat model and this engine cannot do, each under the words that it is declined with. */
enum Refusal {
    TRANSLATION(
            "a translation",
            "^\\W*(?:translate|übersetz\\p{L}*|tradui\\p{L}*|traduc\\p{L}*)\\b|\\b(?:and|then|und|et|y|a|eine|une|una) (?:translat\\p{L}+|übersetz\\p{L}*|tradui\\p{L}*|traduc\\p{L}*)\\b"
                    + "|\\bhow do (?:you|i) say\\b|^\\W*wie sagt man\\b"),
    NEW_FORM(
            "a text in another form or style",
            "\\b(?:as|into?) an? (?:\\p{L}+ )?(?:poem|song|haiku|limerick|rap|tweet|email|e-mail|letter|story|joke|dialogue|table)\\b|"
                    + "\\b(?:in (?:the style|the voice|your own words|my own words|simple(?:r)? (?:words|terms|language)|plain (?:english|language)|json|xml|yaml|csv)|as (?:json|xml|yaml|csv|html|a table)|"
                    + "like i(?:'m| am)|to a (?:child|kid|five|\\d)|for (?:a )?(?:kids?|child(?:ren)?|dummies|\\p{L}+-year-olds?)|eli5|in eigenen worten|in einfacher sprache|als gedicht|als tabelle)\\b"),
    REWORDING(
            "a rewording",
            "^\\W*(?:(?:give|make|write|provide) .{0,30}(?:rewrit|rephras|paraphras)|rewrite|rephrase|paraphrase|reword|simplify|improve|polish|proofread|edit|correct|fix|formali[sz]e|expand|"
                    + "elaborate|umformulier\\p{L}*|formuliere|verbessere|korrigiere|vereinfache|reformule\\p{L}*|corrige\\p{L}*|améliore\\p{L}*|simplifie\\p{L}*|reescribe|mejora|corrige|simplifica)\\b"),
    CODE(
            "program code",
            "^\\W*(?:(?:write|create|generate|make|show|give|implement|code|build|debug|refactor|schreibe?|erstelle|écri\\p{L}*|escribe)\\b.{0,60}"
                    + "\\b(?:code|function|program|script|sql|query|regex|class|method|algorithm|app|python|java|javascript|html|css|unit tests?|funktion|programm|skript|fonction|función)"
                    + "|(?:implement|debug|refactor))\\b"),
    TITLE(
            "a new title",
            "^\\W*(?:(?:write|give|suggest|propose|create|generate|find|make|come up with)\\b.{0,40}\\b(?:title|headline|caption|slogan|name for)|(?:suggest|propose) )"),
    WRITING(
            "new writing",
            "^\\W*(?:(?:write|compose|draft|create|generate|make up|tell|invent|sing|schreibe?n?|erzähle?|dichte|verfasse|écri\\p{L}*|raconte\\p{L}*|compose|rédige\\p{L}*|escribe\\p{L}*|cuenta\\p{L}*|redacta\\p{L}*|inventa)\\b"
                    + "(?!.{0,80}\\b(?:summar|recap|synopsis|abstract|overview|outline|gist|key|bullet|highlights|takeaways|tl;?dr|main|tags|hashtags|topics|zusammenfass|kurzfassung|stichpunkt|stichw|schl[aü]|résum|mots|points|resum|palabras|puntos))"
                    + "(?!\\W*(?:me|us)? ?(?:about|who|what|when|where|why|how|which|if|whether)\\b)"
                    + "|continue the|finish (?:the|this|my) (?:story|text|sentence)|(?:a|an) (?:poem|story|joke|haiku|song|limerick)\\b)"),
    CALCULATION(
            "a calculation",
            "^\\W*(?:calculate|compute|solve|berechne|calcule\\p{L}*|calcula|(?:what(?:'s| is)|how much is|was ist|combien font|cuánto es)?\\s*\\(?-?\\d[\\d.,]*\\s*(?:[-+*/×÷^%]|plus|minus|times|mal|divided by)\\s*\\(?\\d)"),
    JUDGEMENT(
            "a judgement",
            "^\\W*(?:classify|categori[sz]e|rate|evaluate|assess|analy[sz]e|critique|review|rank|score|recommend|brainstorm|compare|judge|bewerte|analysiere|klassifiziere|vergleiche|analyse[rz]|évalue\\p{L}*|compare[rz]|analiza|evalúa|clasifica|compara)\\b"
                    + "|\\bsentiment\\b|\\b(?:do|what do|would|what would) you (?:think|recommend|suggest|prefer|feel|believe|like)\\b|\\bwhat should (?:i|we) do\\b|\\byour (?:opinion|favou?rite)\\b"),
    ENUMERATION(
            "a list or count of all that the text mentions",
            "^\\W*(?:list|name|extract|find|identify|give me|show(?: me)?|tell me|enumerate|nenne|liste|finde|cite|nomme|enumera|nombra|lista) "
                    + "(?:(?:me )?(?:all|every|each|alle|toutes|tous|todas|todos)\\b(?!.{0,60}\\b(?:key|main|tags|topics|hashtags|important|takeaways|highlights|schl|stichw|schlagw|haupt|wichtig|mots|points|palabras|puntos))|"
                    + "(?:the |die |les |los |las )?(?:people|persons|names|places|dates|companies|organi[sz]ations|characters|countries|cities|locations|"
                    + "personen|namen|orte|personnes|noms|lieux|personas|nombres|lugares)\\b)|"
                    + "^\\W*(?:which|what|who|how many|welche|wie viele|wer|quelles|qui|combien|qué|quiénes|cuánt[oa]s)\\b.{0,40}\\b(?:mentioned|named|erwähnt|genannt|mentionnée?s?|citée?s?|mencionan?|mencionad[oa]s?)"
                    + "(?: (?:in|by|im|dans|en) .{0,40})?\\W*$|\\bhow many (?:words|sentences|letters|paragraphs|characters)\\b"),
    CONCLUSION(
            "a conclusion that no passage states",
            "^\\W*(?:what (?:do|must|can) (?:i|we) (?:need to |have to )?do|what needs to be done|what (?:are|is) (?:the|my|our) (?:next steps?|action items?|to-?dos?|tasks?)|"
                    + "was (?:muss|müssen|soll|sollen) (?:ich|wir) (?:jetzt |nun )?(?:tun|machen)|que (?:dois-je|faut-il|devons-nous) faire|qué (?:tengo|tenemos|hay|debo) (?:que )?hacer)\\W*$"),
    IMAGE(
            "an image",
            "^\\W*(?:draw|paint|sketch|(?:generate|create|make) an? (?:image|picture|logo|drawing|photo))\\b"),
    CONVERSATION(
            "a conversation",
            "^\\W*(?:who are you|what are you|how are you|how(?:'s| is) it going|what(?:'s| is) (?:up|your name)|what can you do|what model are you|are you (?:there|human|real|a\\b|an\\b|ok)"
                    + "|tell me (?:about yourself|something)|talk to me|wer bist du|wie geht|was kannst du|wie heißt du|qui es-tu|qui êtes-vous|comment (?:ça va|vas-tu|allez-vous)|quién eres|cómo estás|qué tal)"
                    + "|^\\W*(?:pretend|act as|roleplay|role-play|imagine)\\b");

    private final String asksFor;
    private final Pattern sign;

    Refusal(String asksFor, String sign) {
        this.asksFor = asksFor;
        this.sign = Pattern.compile(
                sign, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /**
     * What the sentence asks for, such as "a translation", if that is one of these.
     *
     * @param sentence the instruction without its courtesies
     * @param command whether it is known to be one; else only a sentence that opens so counts
     */
    static Optional<String> of(String sentence, boolean command) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.isIn(sentence, command))
                .map(refusal -> refusal.asksFor)
                .findFirst();
    }

    private boolean isIn(String sentence, boolean command) {
        var found = sign.matcher(sentence);
        return found.find() && (command || found.start() == 0);
    }
}
