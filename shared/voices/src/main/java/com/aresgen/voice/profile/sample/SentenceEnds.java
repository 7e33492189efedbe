package com.aresgen.voice.profile.sample;

import com.aresgen.text.TextBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/** The ends of English sentences by Apache OpenNLP's model of the English Web Treebank. */
final class SentenceEnds {
    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    private static final int LONGEST = 1_000;

    /** The detector reads such a run again for each full stop in it. */
    private static final Pattern NO_WORD = Pattern.compile("\\S{100,}+");

    private final SentenceModel model;

    private SentenceEnds(SentenceModel model) {
        this.model = model;
    }

    static SentenceEnds load() {
        try (var in = SentenceEnds.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException(MODEL + " is not on the class path");
            }
            return new SentenceEnds(new SentenceModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Finds the sentences of a block as spans of its text, none longer than {@value #LONGEST} characters. For one thread.
     */
    Function<TextBlock, List<Span>> detector() {
        var detector = new SentenceDetectorME(model);
        return block -> {
            var text = NO_WORD.matcher(block.text())
                    .replaceAll(run -> "x".repeat(run.group().length()));
            var spans = new ArrayList<Span>();
            for (var span : detector.sentPosDetect(text)) {
                addPieces(spans, text, new Span(span.getStart(), span.getEnd()));
            }
            return spans;
        };
    }

    private static void addPieces(List<Span> spans, String text, Span sentence) {
        var start = sentence.start();
        while (sentence.end() - start > LONGEST) {
            var space = text.lastIndexOf(' ', start + LONGEST);
            var cut = space > start ? space : start + LONGEST;
            spans.add(new Span(start, cut));
            start = cut;
        }
        spans.add(new Span(start, sentence.end()));
    }
}
