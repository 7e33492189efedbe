package com.aresgen.knowledge.chunk;

import com.aresgen.knowledge.chunk.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the blocks of a source line by line, in linear time. A text without Markdown's headings may have plain ones:
 * short lines of their own between blank lines.
 */
final class BlockReader {
    private static final int HEADING_WORDS = 14;

    private final String source;
    private final List<Line> lines;
    private final boolean plain;
    private final List<Block> blocks = new ArrayList<>();

    private BlockReader(String source, boolean plain) {
        this.source = source;
        this.lines = Line.of(source);
        this.plain = plain;
    }

    static List<Block> read(String source) {
        var marked = new BlockReader(source, false).blocks();
        return marked.stream().anyMatch(block -> block.kind() == Kind.HEADING)
                ? marked
                : withoutEmptySections(new BlockReader(source, true).blocks());
    }

    /** A plain line with nothing below it was no heading: an item of a list, or a short paragraph. */
    private static List<Block> withoutEmptySections(List<Block> blocks) {
        var kept = new ArrayList<Block>();
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var next = i + 1 < blocks.size() ? blocks.get(i + 1) : block;
            var empty = block.kind() == Kind.HEADING && next.kind() == Kind.HEADING && next.level() <= block.level();
            kept.add(empty ? new Block(Kind.PARAGRAPH, block.start(), block.end(), 0, block.name()) : block);
        }
        return kept;
    }

    private List<Block> blocks() {
        for (var at = 0; at < lines.size(); ) {
            at = next(at);
        }
        return blocks;
    }

    /** Reads the block that begins at this line, and returns the line after it. */
    private int next(int at) {
        var line = lines.get(at);
        if (line.isBlank()) {
            return at + 1;
        }
        if (Markup.isFence(line.text())) {
            return code(at);
        }
        if (Markup.isTableRow(line.text())) {
            return run(at, Kind.TABLE, next -> Markup.isTableRow(next.text()));
        }
        if (Markup.isRule(line.text())) {
            return at + 1;
        }
        var hashes = Markup.hashes(line.text());
        if (hashes.isPresent()) {
            return heading(at, hashes.get(), at + 1);
        }
        if (plain && isAlone(at) && Markup.isPlainHeading(line.text(), HEADING_WORDS)) {
            return heading(at, Markup.plainLevel(line.text()), at + 1);
        }
        if (Markup.item(line.text()).isPresent()) {
            return run(at, Kind.ITEM, this::continues);
        }
        return isIndentedCode(at) ? run(at, Kind.CODE, next -> next.indent() >= 4 && !next.isBlank()) : text(at);
    }

    private int text(int at) {
        var line = lines.get(at).text();
        if (at + 1 < lines.size() && line.length() < 300) {
            var underline = Markup.underline(lines.get(at + 1).text());
            if (underline.isPresent()) {
                return heading(at, underline.get(), at + 2);
            }
        }
        if (isAlone(at) && Markup.isBold(line)) {
            return heading(at, 6, at + 1);
        }
        return run(at, Kind.PARAGRAPH, this::continues);
    }

    private boolean isAlone(int at) {
        return (at == 0 || lines.get(at - 1).isBlank())
                && (at + 1 == lines.size() || lines.get(at + 1).isBlank());
    }

    private boolean continues(Line line) {
        return !line.isBlank()
                && !Markup.isFence(line.text())
                && !Markup.isTableRow(line.text())
                && Markup.hashes(line.text()).isEmpty()
                && Markup.item(line.text()).isEmpty();
    }

    /** As in Markdown: four spaces after a blank line; but not below a list, where they continue an item. */
    private boolean isIndentedCode(int at) {
        return lines.get(at).indent() >= 4
                && (at == 0 || lines.get(at - 1).isBlank())
                && (blocks.isEmpty() || blocks.getLast().kind() != Kind.ITEM);
    }

    private int heading(int at, int level, int next) {
        var line = lines.get(at);
        var name = Markup.name(line.text());
        if (!name.isEmpty()) {
            blocks.add(Block.heading(line.start(), line.end(), level, name));
        }
        return next;
    }

    private int code(int at) {
        var mark = lines.get(at).text().strip().substring(0, 3);
        var end = at + 1;
        while (end < lines.size() && !lines.get(end).text().strip().startsWith(mark)) {
            end++;
        }
        return add(Kind.CODE, at, Math.min(lines.size(), end + 1));
    }

    /** The lines that belong to a block's first line. */
    private interface Continuation {
        boolean holds(Line line);
    }

    private int run(int at, Kind kind, Continuation continuation) {
        var end = at + 1;
        while (end < lines.size() && continuation.holds(lines.get(end))) {
            end++;
        }
        return add(kind, at, end);
    }

    private int add(Kind kind, int from, int to) {
        var first = lines.get(from);
        var start = first.start() + (kind == Kind.CODE ? 0 : first.indent());
        var end = lines.get(to - 1).end();
        var name = kind == Kind.ITEM || (kind == Kind.PARAGRAPH && end - start < 400) ? nameOf(start, end) : "";
        blocks.add(new Block(kind, start, end, 0, name));
        return to;
    }

    private String nameOf(int start, int end) {
        var text = source.substring(start, Math.min(end, start + 400));
        return Markup.item(text).map(marker -> text.substring(marker)).orElse(text);
    }
}
