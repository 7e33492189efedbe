package com.aresgen.knowledge.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The part of a page that holds its content: the main element, or the only article, or the body; without clutter, and
 * without blocks that are mostly links if no element says where the content is.
 */
final class MainContent implements NodeFilter {
    private static final int LEAST_TEXT = 40;
    private static final int FEWEST_LINKS = 4;
    private static final double MOSTLY = 0.7;
    private static final Set<String> BLOCKS = Set.of("ul", "ol", "div", "section", "table", "form");

    /** Characters and links below an element. */
    private static final class Weight {
        private int text;
        private int linked;
        private int links;

        private void add(Weight other) {
            text += other.text;
            linked += other.linked;
            links += other.links;
        }

        private boolean isMostlyLinks() {
            return links >= FEWEST_LINKS && linked > MOSTLY * text;
        }
    }

    private final IdentityHashMap<Node, Weight> weights = new IdentityHashMap<>();
    private final Deque<Weight> open = new ArrayDeque<>();

    private MainContent() {}

    /** An element of the page, from which clutter has been removed. */
    static Element of(Document page) {
        var body = page.body();
        var content = new MainContent();
        content.open.push(new Weight());
        body.filter(content);
        var main = page.selectFirst("main, [role=main]");
        if (main != null && content.text(main) >= LEAST_TEXT) {
            return main;
        }
        var articles = page.select("article");
        if (articles.size() == 1 && content.text(articles.getFirst()) >= LEAST_TEXT) {
            return articles.getFirst();
        }
        content.removeLinkBlocks(body);
        return body;
    }

    private int text(Element element) {
        var weight = weights.get(element);
        return weight == null ? 0 : weight.text;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            open.element().text += text.text().strip().length();
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (depth > 0 && Clutter.is(element)) {
            return FilterResult.REMOVE;
        }
        open.push(new Weight());
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        var weight = open.pop();
        if (element.normalName().equals("a")) {
            weight.links++;
            weight.linked = weight.text;
        }
        weights.put(element, weight);
        var body = open.element();
        body.add(weight);
        return FilterResult.CONTINUE;
    }

    /** Also forms, unless the page is in one, as ASP.NET's are. */
    private void removeLinkBlocks(Element body) {
        var all = text(body);
        body.filter((NodeFilter) (node, depth) -> {
            var weight = weights.get(node);
            if (depth == 0 || weight == null || !(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            var form = element.normalName().equals("form") && 2 * weight.text < all;
            var links = BLOCKS.contains(element.normalName()) && weight.isMostlyLinks() && 2 * weight.text < all;
            return form || links ? FilterResult.REMOVE : FilterResult.CONTINUE;
        });
    }
}
