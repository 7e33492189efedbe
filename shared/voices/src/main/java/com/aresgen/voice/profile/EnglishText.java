package com.aresgen.voice.profile;

import com.aresgen.voice.profile.formulas.TaggedWord;
import com.aresgen.voice.profile.sample.SampleSentence;
import com.aresgen.voice.profile.sample.SampleText;
import java.util.List;

/** An English text as the formulas read it. */
record EnglishText(
        List<SampleSentence> sentences, List<SampleSentence> prose, List<String> words, List<TaggedWord> tagged) {
    static EnglishText of(SampleText text, List<TaggedWord> tagged) {
        return new EnglishText(text.sentences(), text.prose(), text.lowerCase(), tagged);
    }
}
