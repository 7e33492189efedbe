package com.aresgen.text.keyphrases;

import com.aresgen.text.Language;
import com.aresgen.text.Terms;
import com.aresgen.text.Token;
import com.aresgen.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads sentences as runs of words between punctuation marks. */
final class Lexicon {
    private final Language language;
    private final Terms terms;

    /** A word in its place in the sentence, without an elided article. */
    record Place(String surface, Lexeme word, int start, int end) {}

    Lexicon(Language language) {
        this.language = language;
        this.terms = new Terms(language);
    }

    List<List<Place>> runs(String sentence) {
        var runs = new ArrayList<List<Place>>();
        runs.add(new ArrayList<>());
        for (var token : Words.tokens(sentence)) {
            if (token.isWord()) {
                runs.getLast().add(place(token));
            } else if (!token.text().equals("-")) {
                runs.add(new ArrayList<>());
            }
        }
        return runs;
    }

    private Place place(Token token) {
        var plain = terms.plain(token.text());
        var lower = token.text().toLowerCase(Locale.ROOT).replace('’', '\'');
        var from = Math.max(0, lower.indexOf(plain));
        var to = lower.startsWith(plain, from)
                ? from + plain.length()
                : token.text().length();
        var surface = token.text().substring(from, Math.min(to, token.text().length()));
        var start = token.start() + from;
        return new Place(surface.isEmpty() ? token.text() : surface, lexeme(plain), start, start + surface.length());
    }

    private Lexeme lexeme(String plain) {
        if (language.isStopword(plain) || (plain.codePointCount(0, plain.length()) == 1 && !Words.isUnspaced(plain))) {
            return new Lexeme(plain, Lexeme.Role.STOPWORD);
        }
        var general = language.general().contains(plain);
        return new Lexeme(terms.stem(plain), general ? Lexeme.Role.GENERAL : Lexeme.Role.CONTENT);
    }
}
