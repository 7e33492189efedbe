package com.aresgen.chatbots.knowing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.deletions.Canary;
import com.aresgen.egress.receiver.ClosedPort;
import com.aresgen.egress.receiver.Receiver;
import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.webhooks.Receivers;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A web page becomes a source: its main content, wherever it was moved to; what is no page fails with the reason. */
final class WebPageTest {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Battery guide</title><script>var x = "scriptword";</script></head>
            <body><nav><ul><li><a href="/a">navigationword bargains</a></li><li><a href="/b">Cart</a></li></ul></nav>
            <main><h1>Batteries</h1><p>The battery of the timer lasts for fourteen months. It is charged by a cable
            that comes with it.</p><p>A full charge takes two hours, and the lamp is green when it has ended.</p></main>
            <footer>footerword imprint</footer></body></html>""";

    private static final Bot BOT = Bot.of(Bot.calm());

    static ReceiverScript html(String body) {
        return ReceiverScript.says(200, body, "Content-Type: text/html; charset=utf-8");
    }

    private static ReceiverScript redirect(String location) {
        return ReceiverScript.says(302, "", "Location: " + location);
    }

    @Test
    void answersWithTheMainContentAndItsAddress() throws IOException {
        try (var site = Receiver.start(html(PAGE))) {
            var bot = Bot.of(Bot.calm());
            Sources.added(bot, Sources.url("battery", site.url("/battery")));
            var source = Sources.of(bot, "battery");
            assertThat(source.path("title").stringValue()).isEqualTo("Battery guide");
            assertThat(source.path("type").stringValue()).isEqualTo("url");

            var reply = bot.say("How long does the battery of the timer last?").json();
            assertThat(reply.path("content").stringValue()).contains("fourteen months");
            assertThat(reply.at("/citations/0/url").stringValue()).isEqualTo(site.url("/battery"));
            for (var clutter : new String[] {"navigationword", "footerword", "scriptword"}) {
                assertThat(Canary.places(clutter)).as(clutter).isEmpty();
            }
        }
    }

    @Test
    void followsRedirects() throws IOException {
        var script = Receivers.inTurn(redirect("/moved"), redirect("again?x=1"), html(PAGE));
        try (var site = Receiver.start(script)) {
            Sources.added(BOT, Sources.url("moved", site.url("/old/battery")));
            assertThat(Sources.of(BOT, "moved").path("status").stringValue()).isEqualTo("ready");
            assertThat(site.received())
                    .extracting(request -> request.line())
                    .containsExactly("GET /old/battery HTTP/1.1", "GET /moved HTTP/1.1", "GET /again?x=1 HTTP/1.1");
        }
    }

    /** Answers, and how they fail. */
    static Stream<Map.Entry<String, ReceiverScript>> unreadable() {
        return Stream.of(
                Map.entry("source_unreachable", ReceiverScript.says(404, "gone")),
                Map.entry("source_unreachable", ReceiverScript.says(500, PAGE, "Content-Type: text/html")),
                Map.entry("source_unreachable", redirect("/battery")),
                Map.entry("source_unreachable", redirect("http://169.254.169.254/latest/meta-data")),
                Map.entry("source_unreachable", redirect("file:///etc/passwd")),
                Map.entry("source_unreachable", redirect("::no url")),
                Map.entry("source_unreachable", ReceiverScript.breaksOff(200)),
                Map.entry(
                        "unsupported_source", ReceiverScript.says(200, "%PDF-1.7 x", "Content-Type: application/pdf")),
                Map.entry("unsupported_source", ReceiverScript.says(200, "%PDF-1.7 x", "Content-Type: text/html")),
                Map.entry("unsupported_source", ReceiverScript.says(200, "\0\1\2PNG", "Content-Type: image/png")),
                Map.entry(
                        "unsupported_source",
                        ReceiverScript.says(200, "\0\1\2\3", "Content-Type: application/octet-stream")),
                Map.entry("unsupported_source", html("<html><body><main></main></body></html>")));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsNoPageFailsWithTheReason(Map.Entry<String, ReceiverScript> site) throws IOException {
        try (var receiver = Receiver.start(site.getValue())) {
            Sources.accepted(BOT, Sources.url("broken", receiver.url("/battery")));
            BOT.indexed();
            var source = Sources.settled(BOT, "broken");
            assertThat(Sources.error(source)).as(source.toString()).isEqualTo("failed " + site.getKey());
            assertThat(source.at("/error/detail").stringValue()).endsWith(".");
        }
        Sources.assertAnswers(BOT, Bot.REFUND, Bot.FIVE_DAYS);
    }

    @Test
    void aServerThatIsNotThereFails() throws IOException {
        try (var nobody = new ClosedPort()) {
            Sources.accepted(BOT, Sources.url("closed", nobody.url("/")));
            assertThat(Sources.error(Sources.settled(BOT, "closed"))).isEqualTo("failed source_unreachable");
        }
    }
}
