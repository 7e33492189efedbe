package com.aresgen.voice.profile.sample;

import com.aresgen.text.Token;
import java.util.List;
import java.util.Locale;

/**
 * A sentence in the author's own words.
 *
 * @param index its place among all sentences, repeated ones too: neighbours differ by one
 * @param prose whether its length says something: it is no heading, and no quotation was cut out of it
 * @param start offset in the source, in UTF-16 units
 * @param end offset after its last character
 * @param text as in the source, with line breaks and removed parts as spaces
 */
public record SampleSentence(int index, boolean prose, int start, int end, String text, List<Token> tokens) {
    public SampleSentence {
        tokens = List.copyOf(tokens);
    }

    /** Its words as they are written, with one kind of apostrophe. */
    public List<String> words() {
        return tokens.stream()
                .filter(Token::isWord)
                .map(token -> token.text().replace('’', '\''))
                .toList();
    }

    /** Its words in lower case. */
    public List<String> lowerCase() {
        return words().stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    public int wordCount() {
        return (int) tokens.stream().filter(Token::isWord).count();
    }
}
