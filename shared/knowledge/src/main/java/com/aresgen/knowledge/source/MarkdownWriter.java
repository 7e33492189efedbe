package com.aresgen.knowledge.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes an element's text as Markdown. Links keep their addresses; images are left out. Visits without recursion. */
final class MarkdownWriter implements NodeVisitor {
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "blockquote",
            "figure",
            "figcaption",
            "address",
            "dl",
            "dd",
            "details",
            "fieldset",
            "hr",
            "center",
            "body",
            "caption",
            "form");
    private static final Set<String> NAMES = Set.of("dt", "summary");

    private final MarkdownText text = new MarkdownText();
    private final Deque<Integer> items = new ArrayDeque<>();
    private int code;
    private int cells;

    private MarkdownWriter() {}

    static String write(Element element) {
        var writer = new MarkdownWriter();
        element.traverse(writer);
        return writer.text.finished();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.add(code > 0 ? words.getWholeText() : words.text(), code > 0);
        } else if (node instanceof Element element) {
            begin(element.normalName());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element, element.normalName());
        }
    }

    private void begin(String name) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                paragraph();
                text.mark("#".repeat(name.charAt(1) - '0') + " ");
                cells++;
            }
            case "ul", "ol" -> {
                items.push(name.equals("ol") ? 1 : 0);
                if (items.size() == 1) {
                    paragraph();
                }
            }
            case "li" -> item();
            case "pre" -> {
                paragraph();
                if (code++ == 0 && cells == 0) {
                    text.mark("```\n");
                }
            }
            case "code", "kbd", "samp" -> text.inline(code == 0 ? "`" : "");
            case "br" -> line();
            case "a" -> text.beginLink();
            case "table" -> paragraph();
            case "tr" -> row();
            case "td", "th" -> {
                text.inline(" | ");
                cells++;
            }
            default -> {
                if (NAMES.contains(name)) {
                    paragraph();
                    text.mark("**");
                    cells++;
                } else if (PARAGRAPHS.contains(name)) {
                    paragraph();
                }
            }
        }
    }

    private void end(Element element, String name) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                cells--;
                paragraph();
            }
            case "ul", "ol" -> {
                items.pop();
                if (items.isEmpty()) {
                    paragraph();
                }
            }
            case "pre" -> {
                if (--code == 0 && cells == 0) {
                    text.endCode();
                }
                paragraph();
            }
            case "code", "kbd", "samp" -> text.inline(code == 0 ? "`" : "");
            case "a" -> {
                if (element.hasAttr("href") && code == 0) {
                    text.endLink(element);
                }
            }
            case "table" -> paragraph();
            case "tr" -> text.inline(cells == 0 ? " |" : "");
            case "td", "th" -> cells--;
            default -> {
                if (NAMES.contains(name)) {
                    cells--;
                    text.inline("**");
                    paragraph();
                } else if (PARAGRAPHS.contains(name)) {
                    paragraph();
                }
            }
        }
    }

    /** What is on one line, a cell or a heading, stays on it. */
    private void paragraph() {
        if (cells > 0) {
            text.inline(" ");
        } else if (items.isEmpty() || code > 0) {
            text.breakBefore(2);
        } else {
            text.breakBefore(1);
        }
    }

    private void line() {
        if (code > 0) {
            text.add("\n", true);
        } else if (cells > 0) {
            text.inline(" ");
        } else {
            text.breakBefore(1);
        }
    }

    private void row() {
        if (cells == 0) {
            text.breakBefore(1);
        }
    }

    private void item() {
        if (cells > 0) {
            text.inline(" ");
            return;
        }
        text.breakBefore(1);
        var number = items.isEmpty() ? 0 : items.pop();
        text.mark("  ".repeat(Math.clamp(items.size(), 0, 9)) + (number > 0 ? number + ". " : "- "));
        items.push(number > 0 ? number + 1 : 0);
    }
}
