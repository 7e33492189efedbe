package com.aresgen.documents.commands.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a text is made of.
 *
 * @param protectedSpans sorted, none of them empty or overlapping: code, addresses of links and images, placeholders, HTML
 *     tags, front matter. No command changes them
 * @param code those that are blocks of code or front matter: they hold no sentences
 * @param headings of Markdown; a plain text has none
 * @param blocks of the outermost level, without front matter
 */
public record Structure(
        String text, List<Span> protectedSpans, List<Span> code, List<Heading> headings, List<Block> blocks) {
    public Structure {
        protectedSpans = List.copyOf(protectedSpans);
        code = List.copyOf(code);
        headings = List.copyOf(headings);
        blocks = List.copyOf(blocks);
    }

    /** Reads a text; its line ends are LF. */
    public static Structure of(String text, boolean markdown) {
        return markdown ? new MarkdownReader(text).read() : PlainText.read(text);
    }

    /** Where front matter ends, with the blank lines after it; 0 if there is none. */
    public static int endOfFrontMatter(String text) {
        return FrontMatter.end(text);
    }

    /** The same structure in which other spans are protected, too. */
    public Structure protecting(List<Span> more) {
        return new Structure(text, Spans.united(protectedSpans, more), code, headings, blocks);
    }

    /** How often the text has each protected piece. */
    public Pieces pieces() {
        return new Pieces(protectedSpans.stream()
                .map(span -> span.of(text))
                .collect(Collectors.groupingBy(piece -> piece, Collectors.counting())));
    }

    /** The block that holds a position, or ends or begins there. */
    public Optional<Block> blockAt(int position) {
        return blocks.stream()
                .filter(block -> block.span().from() <= position
                        && position <= block.span().to())
                .findFirst();
    }

    public List<Heading> headingsIn(Span span) {
        return headings.stream()
                .filter(heading -> heading.span().overlaps(span))
                .toList();
    }
}
