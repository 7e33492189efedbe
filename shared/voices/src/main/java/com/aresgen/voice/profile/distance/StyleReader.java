package com.aresgen.voice.profile.distance;

import com.aresgen.text.Language;
import com.aresgen.text.Token;
import com.aresgen.voice.profile.sample.SampleSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads sentences as the tokens of a style: names are masked, so that a text about the same people is not nearer. */
public final class StyleReader {
    private static final String NAME = "N";

    private final Language language;
    private final FunctionWords functionWords;

    public StyleReader(Language language) {
        this.language = language;
        this.functionWords = FunctionWords.of(language);
    }

    public Style style(List<SampleSentence> sentences) {
        return Style.of(tokens(sentences));
    }

    List<StyleToken> tokens(List<SampleSentence> sentences) {
        var tokens = new ArrayList<StyleToken>();
        for (var sentence : sentences) {
            var follows = false;
            var end = -1;
            for (var token : sentence.tokens()) {
                var spaced = end < 0 ? !endsWide(tokens) : token.start() > end;
                tokens.add(token(token, spaced, follows));
                follows = token.isWord()
                        || token.text().equals(",")
                        || token.text().equals(";");
                end = token.end();
            }
        }
        return tokens;
    }

    private StyleToken token(Token token, boolean spaced, boolean follows) {
        var plain = plain(token.text());
        if (!token.isWord()) {
            return new StyleToken(plain, plain, spaced, false);
        }
        var isFunctionWord = functionWords.contains(plain);
        var isName = follows && spaced && !isFunctionWord && isCapitalized(token.text()) && !capitalizesNouns();
        return new StyleToken(
                isName ? NAME : plain, isName ? StyleToken.CONTENT : functionWords.bone(plain), spaced, true);
    }

    private boolean capitalizesNouns() {
        return language.code().equals("de");
    }

    private static boolean isCapitalized(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    private static boolean endsWide(List<StyleToken> tokens) {
        return !tokens.isEmpty() && "。！？".contains(tokens.getLast().text());
    }

    private static String plain(String token) {
        var plain = new StringBuilder(token.length());
        token.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> plain.appendCodePoint(
                        switch (c) {
                            case '’', '‘' -> '\'';
                            case '—', '–', '‒', '―' -> '-';
                            default -> Character.isDigit(c) ? '0' : c;
                        }));
        return plain.toString();
    }
}
