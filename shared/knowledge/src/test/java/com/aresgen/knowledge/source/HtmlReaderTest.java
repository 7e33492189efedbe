package com.aresgen.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HtmlReaderTest {
    private static final URI PAGE = URI.create("https://shop.example/help/returns.html");
    private static final String HTML = """
            <!doctype html><html><head><title> Returns – Shop </title><style>p{}</style></head><body>
            <header><a href="/">Shop</a><h2>Top bar</h2></header>
            <nav><ul><li><a href="/a">A</a></ul></nav>
            <div class="cookie-banner">We use cookies.</div>
            <main>
              <h1>Returns &amp; refunds</h1>
              <p>Send it   back within <b>30 days</b>, see <a href="../terms">our terms</a> or <a href="#x">below</a>.
                 <img src="x.png" alt="picture"></p>
              <p hidden>secret</p><p style="display: none">secret</p><script>secret()</script>
              <h2>How?</h2>
              <ol><li>Pack <em>it</em>.</li><li>Choose:<ul><li>post</li><li>shop</li></ul></li></ol>
              <table><tr><th>Case</th><th>Fee</th></tr><tr><td>late</td><td>5 €<br>each</td></tr></table>
              <pre>return --id 7
            # no heading</pre>
              <p>Type <code>help</code>.</p>
              <form><input name="q"><button>Search</button></form>
              <details><summary>Who pays?</summary><div>You do.</div></details>
            </main>
            <aside>Related</aside><footer>© Shop</footer></body></html>
            """;

    private final HtmlReader reader = new HtmlReader();

    private SourceReading read(String html) {
        return reader.read(html.getBytes(StandardCharsets.UTF_8), Optional.of("text/html; charset=utf-8"), PAGE);
    }

    private String text(String html) {
        return read(html) instanceof SourceText(var _, var text) ? text : "";
    }

    @Test
    void theMainContentBecomesMarkdown() {
        assertThat(read(HTML)).isEqualTo(new SourceText(Optional.of("Returns – Shop"), """
                # Returns & refunds

                Send it back within 30 days, see [our terms](https://shop.example/terms) or below.

                ## How?

                1. Pack it.
                2. Choose:
                  - post
                  - shop

                | Case | Fee |
                | late | 5 € each |

                ```
                return --id 7
                # no heading
                ```

                Type `help`.

                **Who pays?**

                You do.""".replace(
                        "                              #", "                #".substring(2))));
    }

    @Test
    void withoutAMainElementBlocksOfLinksAreLeftOut() {
        var html =
                "<div><ul><li><a href=/1>Products</a><li><a href=/2>Prices</a><li><a href=/3>Jobs</a><li><a href=/4>Press"
                        + "</a></ul></div><div><p>The shop opens at nine o'clock in the morning, every day of the week.</p></div>";
        assertThat(text(html)).isEqualTo("The shop opens at nine o'clock in the morning, every day of the week.");
    }

    @Test
    void addressesThatNoSourceShouldHaveAreLeftOut() {
        assertThat(
                        text(
                                "<p>a <a href='javascript:x()'>b</a> <a href='data:text/html,x'>c</a>"
                                        + " <a href='https://u.example/x(1)'>d</a> <a href='https://v.example/'>https://v.example/</a>"))
                .isEqualTo("a b c [d](https://u.example/x%281%29) https://v.example/");
    }

    @Test
    void theCharsetIsTheHeadersOrThePagesOwn() {
        var page = "<meta charset=\"iso-8859-1\"><p>Käse für alle</p>";
        var latin = page.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(reader.read(latin, Optional.of("text/html"), PAGE))
                .isEqualTo(new SourceText(Optional.empty(), "Käse für alle"));
        var utf8 = page.getBytes(StandardCharsets.UTF_8);
        assertThat(reader.read(utf8, Optional.of("text/html;charset=UTF-8"), PAGE))
                .isEqualTo(new SourceText(Optional.empty(), "Käse für alle"));
        var utf16 = "\uFEFF<p>Käse".getBytes(StandardCharsets.UTF_16BE);
        assertThat(reader.read(utf16, Optional.empty(), PAGE)).isEqualTo(new SourceText(Optional.empty(), "Käse"));
        var windows = "Preis: 5 € für Käse".getBytes(Charset.forName("windows-1252"));
        assertThat(reader.read(windows, Optional.of("text/plain"), PAGE))
                .isEqualTo(new SourceText(Optional.empty(), "Preis: 5 € für Käse"));
    }

    @Test
    void whatIsNoTextIsRefusedWithItsReason() {
        assertThat(refusal("%PDF-1.7\n%âãÏÓ", "text/html")).contains("PDF");
        assertThat(refusal("x", "application/pdf")).contains("PDF");
        assertThat(text("<p>A PDF begins with %PDF-1.7")).isEqualTo("A PDF begins with %PDF-1.7");
        assertThat(refusal("GIF89a\0", "")).contains("binary");
        assertThat(refusal("x", "image/png")).contains("neither");
        assertThat(refusal("<div id=app></div><script>x()</script>", "text/html"))
                .contains("JavaScript");
        assertThat(reader.read(new byte[HtmlReader.MOST_BYTES + 1], Optional.of("text/html"), PAGE))
                .isInstanceOf(UnsupportedSource.class);
    }

    private String refusal(String body, String type) {
        var reading = reader.read(body.getBytes(StandardCharsets.ISO_8859_1), Optional.of(type), PAGE);
        return reading instanceof UnsupportedSource(var reason) ? reason : "";
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource
    void hostilePagesTakeBoundedTime(String part) {
        var tags = Math.max(1, part.chars().filter(c -> c == '<').count());
        var html =
                part.repeat(Math.toIntExact(Math.min((HtmlReader.MOST_BYTES - 1_000) / part.length(), 99_000 / tags)));
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> read("<p>text " + html));
    }

    static List<String> hostilePagesTakeBoundedTime() {
        return List.of(
                "<div>",
                "<b>",
                "<a href=x>",
                "<table><tr><td>",
                "<ul><li>",
                "<pre>",
                "<code>",
                "<",
                "<!--",
                "&amp",
                "&#",
                "a ",
                "<p>word ",
                "</div>",
                "<h1>x",
                "<i><p>",
                "<form>",
                "<svg>",
                "<a href='https://a.example/" + "x".repeat(500) + "'>a</a>",
                "<select><option>",
                "<b><i><a>",
                "<p style='display:" + " ".repeat(900) + "'>",
                "<title>",
                "<template>");
    }
}
