package com.aresgen.voice.profile.sample;

import com.aresgen.http.values.Once;
import com.aresgen.text.Language;
import com.aresgen.text.Sentence;
import com.aresgen.text.Text;
import com.aresgen.text.TextBlock;
import com.aresgen.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;

/** Reads a text as sentences: English by a trained model, other languages by the JDK's rules. */
public final class SampleReader {
    private final Supplier<SentenceEnds> english = new Once<>(SentenceEnds::load);

    public SampleText read(OwnWords own, Language language) {
        var all = language.code().equals("en") ? english(own) : other(own, language);
        var seen = new HashSet<String>();
        var words = 0;
        var distinct = new ArrayList<SampleSentence>();
        for (var sentence : all) {
            words += sentence.wordCount();
            var key = String.join(" ", sentence.lowerCase());
            if (!key.isEmpty() && seen.add(key)) {
                distinct.add(sentence);
            }
        }
        return new SampleText(own, words, distinct);
    }

    private List<SampleSentence> english(OwnWords own) {
        var sentences = new ArrayList<SampleSentence>();
        var detector = english.get().detector();
        for (var block : TextBlock.of(own.text())) {
            for (var span : detector.apply(block)) {
                var text = block.text().substring(span.start(), span.end());
                if (!text.isBlank()) {
                    var start = block.source(span.start());
                    var end = block.source(span.end() - 1) + 1;
                    sentences.add(sentence(sentences.size(), own, block.kind(), start, end, text));
                }
            }
        }
        return sentences;
    }

    private static List<SampleSentence> other(OwnWords own, Language language) {
        var sentences = new ArrayList<SampleSentence>();
        for (var each : Text.of(own.text(), language).sentences()) {
            sentences.add(sentence(each.index(), own, each.kind(), each.start(), each.end(), each.text()));
        }
        return sentences;
    }

    private static SampleSentence sentence(
            int index, OwnWords own, Sentence.Kind kind, int start, int end, String text) {
        var cut = !own.isWhole(start, end) || (own.isAfterRemoved(start) && !Character.isUpperCase(text.charAt(0)));
        return new SampleSentence(index, kind != Sentence.Kind.HEADING && !cut, start, end, text, Words.tokens(text));
    }
}
