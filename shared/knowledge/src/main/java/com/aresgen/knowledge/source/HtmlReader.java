package com.aresgen.knowledge.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a response body as a source. Takes time linear in the body, whatever it holds. Safe for threads. */
public final class HtmlReader {
    /** Bytes of the largest body that is read. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** Of opening and closing tags: with millions of unclosed ones jsoup's time grows with their square. */
    private static final int MOST_TAGS = 100_000;

    private static final int DEEPEST = 200;
    private static final int LONGEST_TITLE = 300;
    private static final int HEAD = 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String NO_TEXT = "The page has no text: it may need JavaScript, or hold images only.";

    /**
     * The readable text of the body.
     *
     * @param contentType header of the response; without it the body is taken for HTML unless it is binary
     * @param url of the page, against which its links are resolved
     */
    public SourceReading read(byte[] body, Optional<String> contentType, URI url) {
        var type =
                contentType.map(ContentType::of).filter(known -> !known.type().isEmpty());
        var head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.stripLeading().startsWith("%PDF-")
                || type.filter(known -> known.type().contains("pdf")).isPresent()) {
            return new UnsupportedSource("The address leads to a PDF, which is not read. Send its text instead.");
        }
        if (body.length > MOST_BYTES) {
            return new UnsupportedSource("The page has more than 5 MB.");
        }
        if (type.filter(known -> !known.isHtml() && !known.isPlainText()).isPresent()) {
            return new UnsupportedSource("The address leads to neither a web page nor a text.");
        }
        var charset = type.flatMap(ContentType::charset);
        if (isBinary(head)) {
            return new UnsupportedSource("The address leads to a binary file, not to a web page or a text.");
        }
        var plain = type.filter(ContentType::isPlainText).isPresent();
        if (!plain && tags(body) > MOST_TAGS) {
            return new UnsupportedSource("The page has more than 100,000 tags.");
        }
        return plain ? source(Optional.empty(), decoded(body, charset)) : page(parsed(body, charset, url));
    }

    private static int tags(byte[] body) {
        var tags = 0;
        for (var next : body) {
            tags += next == '<' ? 1 : 0;
        }
        return tags;
    }

    private static SourceReading page(Document page) {
        page.outputSettings().prettyPrint(false);
        var content = MainContent.of(page);
        return source(title(page), MarkdownWriter.write(content));
    }

    private static SourceReading source(Optional<String> title, String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit)
                ? new UnsupportedSource(NO_TEXT)
                : new SourceText(title, text);
    }

    private static Optional<String> title(Document page) {
        return Optional.of(page.title())
                .filter(title -> !title.isBlank())
                .or(() -> Optional.ofNullable(page.selectFirst("h1")).map(Element::text))
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .map(title -> title.length() <= LONGEST_TITLE
                        ? title
                        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE / 2)) + "…");
    }

    /** A byte order mark decides, then the header, then the page's own meta element; else it is UTF-8. */
    private static Document parsed(byte[] body, Optional<Charset> charset, URI url) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(body), charset.map(Charset::name).orElse(null), url.toString(), parser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(DEEPEST);
    }

    private static String decoded(byte[] body, Optional<Charset> charset) {
        var text = charset.map(known -> new String(body, known)).orElseGet(() -> utf8(body));
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(body, Charset.forName("windows-1252"));
        }
    }

    /** Zero bytes are in no text but UTF-16, which begins with a byte order mark. */
    private static boolean isBinary(String head) {
        return head.indexOf(0) >= 0 && !head.startsWith("\u00FE\u00FF") && !head.startsWith("\u00FF\u00FE");
    }
}
