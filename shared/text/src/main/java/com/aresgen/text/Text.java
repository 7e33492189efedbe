package com.aresgen.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text read: its language and its sentences. */
public record Text(Language language, List<Sentence> sentences) {
    private static final int LONGEST = 1_000;
    private static final int AROUND = 40;

    public static Text of(String source, Language language) {
        var terms = new Terms(language);
        var abbreviations = new Abbreviations(language::isStopword);
        var sentences = new ArrayList<Sentence>();
        var blocks = Block.of(source);
        var onlyHeadings = blocks.stream().allMatch(block -> block.kind() == Sentence.Kind.HEADING);
        for (var block = 0; block < blocks.size(); block++) {
            var kind = onlyHeadings ? Sentence.Kind.PROSE : blocks.get(block).kind();
            for (var text : split(blocks.get(block).text(), abbreviations)) {
                sentences.add(new Sentence(sentences.size(), block, kind, text, terms.of(text)));
            }
        }
        return new Text(language, List.copyOf(sentences));
    }

    /** The sentences of one line of text. */
    public static List<String> split(String line, Abbreviations abbreviations) {
        var sentences = new ArrayList<String>();
        var boundaries = BreakIterator.getSentenceInstance(Locale.ROOT);
        boundaries.setText(line);
        var start = boundaries.first();
        for (var end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            if (end == line.length() || !abbreviations.join(before(line, start, end), after(line, end))) {
                addPieces(sentences, line.substring(start, end).strip());
                start = end;
            }
        }
        return sentences;
    }

    private static String before(String line, int start, int end) {
        return line.substring(Math.max(start, end - AROUND), end);
    }

    private static String after(String line, int end) {
        return line.substring(end, Math.min(line.length(), end + AROUND));
    }

    /** Text without a full stop for a page is no sentence: it is cut at spaces. */
    private static void addPieces(List<String> sentences, String sentence) {
        var rest = sentence;
        while (rest.length() > LONGEST) {
            var space = rest.lastIndexOf(' ', LONGEST);
            var hard = Character.isHighSurrogate(rest.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
            var cut = space > LONGEST / 2 ? space : hard;
            sentences.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            sentences.add(rest);
        }
    }
}
