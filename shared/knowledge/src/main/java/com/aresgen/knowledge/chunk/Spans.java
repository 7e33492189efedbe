package com.aresgen.knowledge.chunk;

import com.aresgen.knowledge.chunk.Block.Kind;
import com.aresgen.text.Language;
import java.util.ArrayList;
import java.util.List;

/** The parts of a chunk's text that can be quoted: its sentences, table rows, and lines of code, in their order. */
public final class Spans {
    private Spans() {}

    /**
     * A part of a text.
     *
     * @param start offset in UTF-16 units
     * @param end offset after its last character
     * @param block number of the paragraph, item, table or code block that it is in
     * @param header the first row of its table; empty elsewhere
     */
    public record Span(int start, int end, int block, String header) {}

    /** The spans of a text. */
    public static List<Span> of(String text, Language language) {
        var spans = new ArrayList<Span>();
        var blocks = BlockReader.read(text);
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var header = block.kind() == Kind.TABLE
                    ? text.substring(block.start(), block.end())
                            .lines()
                            .findFirst()
                            .orElse("")
                    : "";
            for (var piece : Piece.of(text, block, language, 0)) {
                if (!Markup.isRule(text.substring(piece.start(), piece.end()))) {
                    spans.add(new Span(piece.start(), piece.end(), i, header));
                }
            }
        }
        return spans;
    }
}
