package com.aresgen.documents.commands.text;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cuts a part of a text into sections of at most {@code mostBytes} bytes of UTF-8, without counting what is protected:
 * before headings where possible, else between blocks, lines, sentences or words, and never inside a protected piece. The
 * sections join to the part without a gap.
 */
public record Sections(Structure structure, int mostBytes) {
    /** Ways to cut, the best first. Each gives sorted positions inside a span. */
    @FunctionalInterface
    private interface Cuts {
        IntStream in(Span span);
    }

    public List<Span> of(Span part) {
        return cut(part, List.of(this::headings, this::blocks, this::lines, this::sentences, this::words));
    }

    private List<Span> cut(Span part, List<Cuts> ways) {
        if (bytes(part) <= mostBytes || ways.isEmpty()) {
            return List.of(part);
        }
        var rest = ways.subList(1, ways.size());
        var cuts = ways.getFirst()
                .in(part)
                .filter(at ->
                        part.holds(at) && structure.protectedSpans().stream().noneMatch(span -> span.holds(at)))
                .boxed()
                .toList();
        var fitting = new ArrayList<Span>();
        var from = part.from();
        for (var at : Stream.concat(cuts.stream(), Stream.of(part.to())).toList()) {
            fitting.addAll(cut(new Span(from, at), rest));
            from = at;
        }
        return joined(fitting);
    }

    /** Neighbours that fit together become one section again, from left to right. */
    private List<Span> joined(List<Span> small) {
        var joined = new ArrayList<Span>();
        var bytes = 0;
        for (var span : small) {
            var more = bytes(span);
            if (!joined.isEmpty() && bytes + more <= mostBytes) {
                joined.add(new Span(joined.removeLast().from(), span.to()));
                bytes += more;
            } else {
                joined.add(span);
                bytes = more;
            }
        }
        return joined;
    }

    /** Bytes of UTF-8 of a span, without its protected pieces. */
    public int bytes(Span span) {
        var kept = span.clip(structure.protectedSpans()).stream()
                .mapToInt(piece -> utf8(piece.of(structure.text())))
                .sum();
        return utf8(span.of(structure.text())) - kept;
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private IntStream headings(Span span) {
        return structure.blocks().stream()
                .filter(Block::heading)
                .mapToInt(block -> block.span().from());
    }

    private IntStream blocks(Span span) {
        return structure.blocks().stream().mapToInt(block -> block.span().from());
    }

    private IntStream lines(Span span) {
        return IntStream.range(span.from() + 1, span.to())
                .filter(at -> structure.text().charAt(at - 1) == '\n');
    }

    private IntStream sentences(Span span) {
        return boundaries(BreakIterator.getSentenceInstance(Locale.ROOT), span);
    }

    private IntStream words(Span span) {
        return boundaries(BreakIterator.getLineInstance(Locale.ROOT), span);
    }

    private IntStream boundaries(BreakIterator boundaries, Span span) {
        boundaries.setText(span.of(structure.text()));
        return IntStream.iterate(boundaries.first(), at -> at != BreakIterator.DONE, _ -> boundaries.next())
                .map(at -> at + span.from());
    }
}
