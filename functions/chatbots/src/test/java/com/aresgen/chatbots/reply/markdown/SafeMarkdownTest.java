package com.aresgen.chatbots.reply.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

class SafeMarkdownTest {
    private static final String GOOD = "https://good.example/a?b=c";
    private static final Set<String> ALLOWED = Set.of(GOOD);
    private static final Pattern HTML =
            Pattern.compile("<(?!/?(?:p|em|strong|code|pre|ul|ol|li|h[1-6]|blockquote|hr|br|a)\\b)");

    @Test
    void aLinkOfASourceStaysAndOthersAreTheirText() {
        assertThat(safe("See [the *guide*](" + GOOD + ")!")).isEqualTo("See [the *guide*](" + GOOD + ")!");
        assertThat(safe("See [the guide](https://evil.example).")).isEqualTo("See the guide.");
        assertThat(safe("See [the guide](https://good.example/a?b=c&d \"title\")."))
                .isEqualTo("See the guide.");
        assertThat(safe("See [the guide](" + GOOD + " \"title\").")).isEqualTo("See [the guide](" + GOOD + ").");
        assertThat(SafeMarkdown.of("[x](javascript:alert)", Set.of("javascript:alert")))
                .isEqualTo("x");
    }

    @Test
    void anImageIsItsText() {
        assertThat(safe("A ![picture](" + GOOD + ") here")).isEqualTo("A picture here");
        assertThat(safe("A !![picture](" + GOOD + ") here")).isEqualTo("A !picture here");
        assertThat(safe("!!![](https://evil.example)[a](" + GOOD + ")")).isEqualTo("[a](" + GOOD + ")");
        assertThat(safe("[![picture](https://evil.example/p)](" + GOOD + ")")).doesNotContain("![");
    }

    @Test
    void htmlAndReferencesAreText() {
        assertThat(safe("<img src=x onerror=alert(1)> a<b, 1 < 2"))
                .isEqualTo("< img src=x onerror=alert(1)> a< b, 1 < 2");
        assertThat(safe("[a][b]\n\n[b]: https://evil.example")).isEqualTo("[a] [b]\n\n[b] : https://evil.example");
        assertThat(safe("&lt;img&gt; AT&T")).isEqualTo("& lt;img& gt; AT&T");
    }

    @Test
    void plainTextStaysAsItIs() {
        var text = "Press **Ctrl+C**, then `make [all]` (3 < 4) & wait: 50 %, C:\\temp, \"ok\" – 你好!";
        assertThat(safe(text)).isEqualTo(text);
    }

    /** Whatever a model writes, CommonMark makes no image, no HTML and no other link of it. */
    @Property(tries = 3_000)
    void nothingForeignIsRendered(@ForAll("sentences") List<String> sentences) {
        var text =
                String.join(" ", sentences.stream().map(SafeMarkdownTest::safe).toList());
        var node = Parser.builder().build().parse(text);
        var found = new ArrayList<String>();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                found.add("image " + image.getDestination());
            }

            @Override
            public void visit(HtmlInline html) {
                found.add(html.getLiteral());
            }

            @Override
            public void visit(HtmlBlock html) {
                found.add(html.getLiteral());
            }

            @Override
            public void visit(Link link) {
                if (!link.getDestination().equals(GOOD)) {
                    found.add("link " + link.getDestination());
                }
                visitChildren(link);
            }
        });
        assertThat(found).as(text).isEmpty();
        assertThat(HtmlRenderer.builder().build().render(node)).doesNotContainPattern(HTML);
    }

    @Property(tries = 1_000)
    void aSafeTextStaysAsItIs(@ForAll("sentences") List<String> sentences) {
        assertThat(sentences.stream().map(SafeMarkdownTest::safe))
                .allSatisfy(text -> assertThat(safe(text)).isEqualTo(text));
    }

    @Provide
    Arbitrary<List<String>> sentences() {
        var pieces = Arbitraries.of(
                "[",
                "]",
                "(",
                ")",
                "!",
                "<",
                ">",
                ":",
                "\\",
                "`",
                "```",
                "\n",
                "\n\n",
                " ",
                "*",
                "_",
                "#",
                "&",
                ";",
                "\"",
                "'",
                "a",
                "b",
                "img",
                "src=x",
                "href=",
                "/",
                "https://evil.example",
                GOOD,
                "[a](" + GOOD + ")",
                "![a](" + GOOD + ")",
                "[a](https://evil.example)",
                "[b]: https://evil.example",
                "[b]",
                "<b>",
                "<https://evil.example>",
                "<!--",
                "-->",
                "<?",
                "&lt;",
                "&#91;",
                "&colon;",
                "\uE000",
                "\uE001",
                "\u0000",
                "\u200B",
                "\uD800",
                "javascript:",
                "    ",
                "- ",
                "> ",
                "|");
        return pieces.list()
                .ofMaxSize(25)
                .map(list -> String.join("", list))
                .list()
                .ofMaxSize(3);
    }

    private static String safe(String text) {
        return SafeMarkdown.of(text, ALLOWED);
    }
}
