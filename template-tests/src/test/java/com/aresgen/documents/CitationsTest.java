package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code cite}: each quote is in its source, and each place is right in the new text. */
final class CitationsTest {
    private static final String FIRST = """
            😀 Water boils at 100 degrees Celsius at sea level. Nobody knows why cats purr at the moon.

            The lighthouse of the harbour was built in 1890 by the town.
            """;
    private static final String PHYSICS =
            "😀 Some facts. Water boils at 100 degrees Celsius at sea level, and at less on mountains.";
    private static final String HISTORY =
            "The town grew. The lighthouse of the harbour was built in 1890 by the town. It is red.";
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Document document = new Documents(tenant.admin()).created(FIRST);

    private static String cite(String style) {
        var body = Json.MAPPER.createObjectNode().put("command", "cite").put("model", "local/extractive-1");
        var params = body.putObject("params").put("style", style);
        var sources = params.putArray("sources");
        sources.addObject()
                .put("id", "physics")
                .put("url", "https://physics.example/boiling")
                .put("title", "On boiling")
                .put("text", PHYSICS);
        sources.addObject().put("id", "history").put("title", "The town").put("text", HISTORY);
        return body.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"apa", "mla", "chicago", "ieee", "inline"})
    void quotesAreVerbatimAndPlacesAreThoseOfTheNewText(String style) {
        var reply = document.command(cite(style)).send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var text = document.text();
        var citations = reply.json().path("citations");
        assertThat(citations).hasSize(2);
        assertThat(citations.valueStream().map(each -> each.path("source_id").stringValue()))
                .containsExactly("physics", "history");
        for (var citation : citations) {
            var source = citation.path("source_id").stringValue().equals("physics") ? PHYSICS : HISTORY;
            assertThat(part(
                            source,
                            citation.path("source_start").intValue(),
                            citation.path("source_end").intValue()))
                    .isEqualTo(citation.path("quote").stringValue());
            var marked = part(
                    text,
                    citation.path("start").intValue(),
                    citation.path("end").intValue());
            assertThat(marked)
                    .contains(citation.path("marker").stringValue())
                    .contains(source.equals(PHYSICS) ? "Water boils" : "lighthouse")
                    .doesNotContain("cats");
            assertThat(citation.path("verified").booleanValue()).isTrue();
        }
        assertThat(text).contains("Nobody knows why cats purr at the moon.");
        assertThat(text.indexOf("On boiling")).isPositive();
        assertThat(text).contains("The town");
        assertThat(Log.of(document).numbers()).containsExactly(1L);
    }

    @Test
    void entriesOfAnEarlierListAreNotCited() {
        var cite = """
                {"command":"cite","model":"local/extractive-1","params":{"style":"%s","sources":[
                  {"id":"s","title":"Water boils at 100 degrees Celsius at sea level","text":"Water boils at 100 degrees Celsius at sea level."}]}}""";
        document.command(cite.formatted("inline")).send();
        var list = document.text().substring(document.text().indexOf("## Sources"));
        var reply = document.command(cite.formatted("ieee")).send();

        assertThat(list).contains("- Water boils at 100 degrees Celsius at sea level");
        assertThat(reply.json().path("citations")).as(reply.body()).hasSize(1);
        assertThat(document.text()).contains(list.strip());
    }

    @Test
    void placesFollowWhatWasTypedSince() {
        document.typed(0, "Two things. ");
        var body = cite("ieee").replace("\"command\"", "\"base_revision\":0,\"command\"");
        var citation = document.command(body).send().json().at("/citations/0");

        assertThat(part(
                        document.text(),
                        citation.path("start").intValue(),
                        citation.path("end").intValue()))
                .contains("Water boils")
                .endsWith(".");
        assertThat(document.text()).startsWith("Two things. 😀 Water boils");
    }

    @Test
    void aSuggestionHasThePlacesOfTheTextAsItIs() {
        var body = cite("ieee").replace("\"command\"", "\"mode\":\"suggest\",\"command\"");
        var citation = document.command(body).send().json().at("/citations/0");

        assertThat(part(
                        FIRST,
                        citation.path("start").intValue(),
                        citation.path("end").intValue()))
                .contains("Water boils at 100 degrees Celsius at sea level.");
        assertThat(document.text()).isEqualTo(FIRST);
    }

    @Test
    void whatNoSourceSaysIsNotCited() {
        var reply = document.command("""
                        {"command":"cite","model":"local/extractive-1","params":{"sources":[
                          {"id":"s","text":"Bicycles have two wheels and a bell."}]}}""").send();

        assertThat(reply.json().path("citations")).isEmpty();
        assertThat(document.text()).isEqualTo(FIRST);
        assertThat(reply.json().path("revision").intValue()).isZero();
    }

    private static String part(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
