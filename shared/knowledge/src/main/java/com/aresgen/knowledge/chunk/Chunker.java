package com.aresgen.knowledge.chunk;

import com.aresgen.knowledge.chunk.Block.Kind;
import com.aresgen.text.Language;
import com.aresgen.text.Languages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts a text, Markdown or plain, into chunks. Borders are at headings, then at paragraphs and sentences; a sentence,
 * a table row and a code block are only cut if they are longer than a chunk. The same text gives the same chunks.
 * Safe for threads.
 */
public final class Chunker {
    /** Goes up with every change that can change a chunk. */
    public static final int VERSION = 1;

    private static final int MOST_WORDS = 180;

    private final Languages languages;
    private final int mostWords;

    public Chunker(Languages languages) {
        this(languages, MOST_WORDS);
    }

    /**
     * A chunker with chunks of another length.
     *
     * @param mostWords in a chunk of several sentences; one may have a quarter more
     */
    public Chunker(Languages languages, int mostWords) {
        this.languages = languages;
        this.mostWords = mostWords;
    }

    /** The chunks in the text's order; none if it has no words. */
    public List<Chunk> chunks(String text) {
        var blocks = BlockReader.read(text);
        var cut = new Cut(text, languages.of(text));
        var kept = ContentsFilter.drop(text, blocks);
        cut.add(kept, blocks);
        if (cut.chunks.isEmpty()) {
            // Headings only, or links only: then they are the content.
            cut.add(asParagraphs(blocks), blocks);
        }
        return cut.chunks;
    }

    private static List<Block> asParagraphs(List<Block> blocks) {
        return blocks.stream()
                .map(block -> new Block(Kind.PARAGRAPH, block.start(), block.end(), 0, ""))
                .toList();
    }

    /** The work on one text. */
    private final class Cut {
        private final String text;
        private final Language language;
        private final List<Chunk> chunks = new ArrayList<>();
        private final Deque<Block> path = new ArrayDeque<>();
        private final List<Piece> pieces = new ArrayList<>();
        private int units;
        private int codePoints;

        private Cut(String text, Language language) {
            this.text = text;
            this.language = language;
        }

        /** @param all the blocks with those that are left out: a chunk does not reach across one */
        private void add(List<Block> blocks, List<Block> all) {
            path.clear();
            var place = all.iterator();
            for (var block : blocks) {
                if (place.next().start() != block.start()) {
                    close();
                    while (place.next().start() != block.start()) {
                        // Skips the blocks that were left out.
                    }
                }
                if (block.kind() == Kind.HEADING) {
                    close();
                    enter(block);
                } else {
                    pieces.addAll(Piece.of(text, block, language, mostWords));
                }
            }
            close();
        }

        private void enter(Block heading) {
            while (!path.isEmpty() && path.getLast().level() >= heading.level()) {
                path.removeLast();
            }
            path.addLast(heading);
        }

        private void close() {
            var headings = path.stream().map(Block::name).toList();
            for (var stretch : Packing.of(pieces, mostWords)) {
                codePoints += text.codePointCount(units, stretch.start());
                units = stretch.start();
                chunks.add(new Chunk(codePoints, headings, text.substring(stretch.start(), stretch.end())));
            }
            pieces.clear();
        }
    }
}
