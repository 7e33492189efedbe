package com.aresgen.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text that was read: its language and its sentences. */
public record Text(Language language, List<Sentence> sentences) {
    private static final int LONGEST = 1_000;
    private static final int AROUND = 40;

    private record Span(int start, int end) {}

    public Text {
        sentences = List.copyOf(sentences);
    }

    public static Text of(String source, Language language) {
        var terms = new Terms(language);
        var abbreviations = new Abbreviations(language::isStopword);
        var sentences = new ArrayList<Sentence>();
        var blocks = TextBlock.of(source);
        var onlyHeadings = blocks.stream().allMatch(block -> block.kind() == Sentence.Kind.HEADING);
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var kind = onlyHeadings ? Sentence.Kind.PROSE : block.kind();
            for (var span : split(block.text(), abbreviations)) {
                var text = block.text().substring(span.start(), span.end());
                var start = block.source(span.start());
                var end = block.source(span.end() - 1) + 1;
                sentences.add(new Sentence(sentences.size(), i, kind, start, end, text, terms.of(text)));
            }
        }
        return new Text(language, sentences);
    }

    /** Whether there is something to compare: words that are no stop words. */
    public boolean hasTerms() {
        return sentences.stream().anyMatch(sentence -> !sentence.terms().isEmpty());
    }

    private static List<Span> split(String line, Abbreviations abbreviations) {
        var sentences = new ArrayList<Span>();
        var boundaries = BreakIterator.getSentenceInstance(Locale.ROOT);
        boundaries.setText(line);
        var start = boundaries.first();
        for (var end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            if (end == line.length() || !abbreviations.join(before(line, start, end), after(line, end))) {
                addPieces(sentences, line, stripped(line, start, end));
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

    /** Cuts a sentence at spaces if it is longer than {@value #LONGEST} characters, as text without full stops is. */
    private static void addPieces(List<Span> sentences, String line, Span sentence) {
        var rest = sentence;
        while (rest.end() - rest.start() > LONGEST) {
            var most = rest.start() + LONGEST;
            var space = line.lastIndexOf(' ', most);
            var hard = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
            var cut = space > rest.start() + LONGEST / 2 ? space : hard;
            sentences.add(stripped(line, rest.start(), cut));
            rest = stripped(line, cut, rest.end());
        }
        if (rest.start() < rest.end()) {
            sentences.add(rest);
        }
    }

    private static Span stripped(String line, int start, int end) {
        var from = start;
        var to = end;
        while (from < to && Character.isWhitespace(line.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(line.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }
}
