package com.aresgen.voice.profile.formulas;

import com.aresgen.text.Token;
import com.aresgen.voice.profile.sample.SampleSentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * Tags English words by Apache OpenNLP's model of the English Web Treebank (Universal Dependencies), which leaves
 * contractions whole.
 */
public final class PartsOfSpeech {
    /** Tagging reads some 12,000 words a second, and shares of tags are stable long before. */
    static final int MOST_WORDS = 3_000;

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private final POSModel model;

    private PartsOfSpeech(POSModel model) {
        this.model = model;
    }

    public static PartsOfSpeech load() {
        try (var in = PartsOfSpeech.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(MODEL + " is not on the class path");
            }
            return new PartsOfSpeech(new POSModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of sentences from all over the text, some {@value #MOST_WORDS} at most. */
    public List<TaggedWord> of(List<SampleSentence> sentences) {
        var tagger = new POSTaggerME(model);
        var words = sentences.stream().mapToInt(SampleSentence::wordCount).sum();
        var tagged = new ArrayList<TaggedWord>();
        var due = 0.0;
        for (var sentence : sentences) {
            due += Math.min(1, (double) MOST_WORDS / Math.max(1, words)) * sentence.wordCount();
            if (tagged.size() < due) {
                tag(tagger, sentence, tagged);
            }
        }
        return tagged;
    }

    private static void tag(POSTaggerME tagger, SampleSentence sentence, List<TaggedWord> tagged) {
        var tokens = sentence.tokens();
        var tags = tagger.tag(tokens.stream().map(Token::text).toArray(String[]::new));
        for (var i = 0; i < tags.length; i++) {
            if (tokens.get(i).isWord()) {
                tagged.add(new TaggedWord(tokens.get(i).text().replace('’', '\''), tags[i], i == 0));
            }
        }
    }
}
