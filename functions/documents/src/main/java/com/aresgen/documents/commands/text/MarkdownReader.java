package com.aresgen.documents.commands.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads Markdown by CommonMark 0.31 (commonmark-java), without recursion: callers nest as deep as they like. */
final class MarkdownReader {
    private static final Pattern VERBATIM_HTML =
            Pattern.compile("\\s*<(?:script|style|pre|textarea|!--|\\?|!)", Pattern.CASE_INSENSITIVE);

    private final String text;

    /** Where the Markdown begins: after front matter. */
    private final int beginning;

    private final List<Span> found = new ArrayList<>();
    private final List<Span> code = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    MarkdownReader(String text) {
        this.text = text;
        this.beginning = FrontMatter.end(text);
    }

    Structure read() {
        if (beginning > 0) {
            addCode(new Span(0, beginning));
        }
        var root = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build()
                .parse(OpenTags.replaced(text.substring(beginning)));
        for (var node = root.getFirstChild(); node != null; node = following(node)) {
            visit(node);
        }
        return new Structure(
                text, Spans.united(found, ScannedSpans.of(text)), Spans.united(code, List.of()), headings, blocks);
    }

    private static @Nullable Node following(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        var at = node;
        while (at != null && at.getNext() == null) {
            at = at.getParent();
        }
        return at == null ? null : at.getNext();
    }

    private void visit(Node node) {
        var span = span(node);
        if (span.isEmpty()) {
            return;
        }
        var whole = span.get();
        if (node.getParent() instanceof Document) {
            blocks.add(new Block(indented(whole), node instanceof org.commonmark.node.Heading));
        }
        switch (node) {
            case org.commonmark.node.Heading heading -> headings.add(heading(heading, whole));
            case FencedCodeBlock _ -> addCode(whole);
            case IndentedCodeBlock _ -> addCode(indented(whole));
            case LinkReferenceDefinition _ -> addCode(whole);
            case HtmlBlock html when VERBATIM_HTML.matcher(html.getLiteral()).lookingAt() -> addCode(whole);
            case Code _ -> found.add(whole);
            case Link _ -> found.addAll(LinkAddress.in(text, whole, end(node.getLastChild())));
            case Image _ -> found.addAll(LinkAddress.in(text, whole, end(node.getLastChild())));
            default -> {}
        }
    }

    private void addCode(Span span) {
        found.add(span);
        code.add(span);
    }

    private Heading heading(org.commonmark.node.Heading heading, Span whole) {
        var words = Optional.ofNullable(heading.getFirstChild())
                .flatMap(this::span)
                .map(first -> text.substring(
                        first.from(),
                        Math.max(first.from(), end(heading.getLastChild()).orElse(first.to()))))
                .orElse("");
        return new Heading(heading.getLevel(), whole, words.strip().replaceAll("\\s+", " "));
    }

    private Optional<Integer> end(@Nullable Node node) {
        return Optional.ofNullable(node).flatMap(this::span).map(Span::to);
    }

    private Optional<Span> span(Node node) {
        var spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        var last = spans.getLast();
        return Optional.of(
                new Span(spans.getFirst().getInputIndex(), last.getInputIndex() + last.getLength()).shifted(beginning));
    }

    /** With the spaces before it on its first line, which a source span leaves out. */
    private Span indented(Span span) {
        var from = span.from();
        while (from > beginning && " \t".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        return from == beginning || text.charAt(from - 1) == '\n' ? new Span(from, span.to()) : span;
    }
}
