package com.aresgen.knowledge.chunk;

import com.aresgen.knowledge.chunk.Block.Kind;
import com.aresgen.text.Language;
import com.aresgen.text.Text;
import com.aresgen.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What a chunk is made of and never cuts: a sentence, a row, a code block.
 *
 * @param start offset in the source, in UTF-16 units
 * @param words how many it has
 * @param endsBlock whether a paragraph, item, table or code block ends with it
 */
record Piece(int start, int end, int words, boolean endsBlock) {
    /** Characters after which even a line is cut, as text without spaces and full stops is. */
    private static final int LONGEST = 1_000;

    static List<Piece> of(String source, Block block, Language language, int mostWords) {
        var text = source.substring(block.start(), block.end());
        var words = Words.count(text);
        if (words <= mostWords && text.length() <= 4 * LONGEST && block.kind() != Kind.PARAGRAPH) {
            return List.of(new Piece(block.start(), block.end(), words, true));
        }
        return block.kind() == Kind.CODE || block.kind() == Kind.TABLE
                ? lines(block.start(), text)
                : sentences(block.start(), text, language);
    }

    private static List<Piece> sentences(int start, String text, Language language) {
        var sentences = Text.of(text, language).sentences();
        var pieces = new ArrayList<Piece>();
        for (var i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            // An item's marker belongs to its first sentence.
            var from = i == 0 ? 0 : sentence.start();
            pieces.add(new Piece(
                    start + from, start + sentence.end(), Words.count(sentence.text()), i == sentences.size() - 1));
        }
        return pieces;
    }

    private static List<Piece> lines(int start, String text) {
        var pieces = new ArrayList<Piece>();
        for (var line : Line.of(text)) {
            for (var from = line.start(); from < line.end(); ) {
                var most = Math.min(line.end(), from + LONGEST);
                var to = most < line.end() && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
                pieces.add(new Piece(
                        start + from, start + to, Words.count(text.substring(from, to)), to == text.length()));
                from = to;
            }
        }
        return pieces;
    }
}
