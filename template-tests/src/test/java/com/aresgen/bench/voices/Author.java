package com.aresgen.bench.voices;

import com.aresgen.text.Languages;
import com.aresgen.text.Token;
import com.aresgen.text.Words;
import com.aresgen.voice.profile.sample.OwnWords;
import com.aresgen.voice.profile.sample.SampleReader;
import com.aresgen.voice.profile.sample.SampleSentence;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * All of an author's own words, without quotations and repeated sentences, so that windows of it have as many words as
 * they are cut to.
 *
 * @param starts where each word begins in the text
 */
record Author(String name, String text, List<Integer> starts) {
    /** Words between a window that is trained on and one that is measured: no scene is in both. */
    private static final int GAP = 1_500;

    private static final Languages LANGUAGES = Languages.load();
    private static final SampleReader READER = new SampleReader();

    /** A part of the author's text, from one of its words to another. */
    record Window(Author author, int start, int end) {
        String text() {
            var to = end < author.words() ? author.starts.get(end) : author.text.length();
            return author.text.substring(author.starts.get(start), to);
        }

        boolean isFarFrom(Window other) {
            return !author.name.equals(other.author.name) || end + GAP < other.start || other.end + GAP < start;
        }
    }

    static Author of(String name, String source) {
        var text = READER.read(OwnWords.of(source), LANGUAGES.named("en")).sentences().stream()
                .map(SampleSentence::text)
                .map(sentence -> sentence.replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n\n"));
        return new Author(
                name,
                text,
                Words.tokens(text).stream()
                        .filter(Token::isWord)
                        .map(Token::start)
                        .toList());
    }

    int words() {
        return starts.size();
    }

    Window window(int words, Random random) {
        var start = random.nextInt(words() - words);
        return new Window(this, start, start + words);
    }
}
