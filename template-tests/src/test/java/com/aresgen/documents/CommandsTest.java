package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Given;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands on the embedded engine, which needs no model server. */
final class CommandsTest {
    private static final String HARBOUR = """
            # Harbour

            The harbour can't hold more than forty ships. It's been open since 1890.

            ## Quay

            The quay doesn't reach the lighthouse. Ships that are late wait outside the harbour.
            """;
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Documents caller = new Documents(tenant.admin());

    @Test
    void aSummaryIsOutputAndLeavesTheTextAsItIs() {
        var document = caller.created(HARBOUR);
        var reply = document.command("""
                {"command":"summarize","params":{"length":"short"},"model":"local/extractive-1"}""").send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var result = reply.json();
        assertThat(result.path("id").stringValue()).startsWith("cmd_");
        assertThat(result.path("command").stringValue()).isEqualTo("summarize");
        assertThat(result.path("document_id").stringValue()).isEqualTo(document.id());
        assertThat(result.path("revision").intValue()).isZero();
        assertThat(result.path("version").intValue()).isEqualTo(1);
        assertThat(result.path("suggestion_id").isNull()).isTrue();
        assertThat(result.path("output").stringValue().split("(?<=\\.) "))
                .hasSize(2)
                .allSatisfy(sentence -> assertThat(HARBOUR).contains(sentence));
        assertThat(Log.changes(result.path("changes")).isEmpty()).isTrue();
        assertThat(result.path("cost_usd").stringValue()).isEqualTo("0");
        assertThat(document.text()).isEqualTo(HARBOUR);
        assertThat(document.versions()).hasSize(1);
    }

    @Test
    void aSummaryGoesWhereTheCallerWantsIt() {
        var document = caller.created(HARBOUR);
        var result = document.command("""
                        {"command":"summarize","params":{"max_words":12,"placement":"before"},
                         "model":"local/extractive-1"}""").send().json();

        var output = result.path("output").stringValue();
        assertThat(output.split("\\s+")).hasSizeLessThanOrEqualTo(12);
        assertThat(document.text()).isEqualTo(output + "\n\n" + HARBOUR);
        assertThat(result.path("revision").intValue()).isEqualTo(1);
        assertThat(result.path("version").intValue()).isEqualTo(2);
    }

    @Test
    void anOutlineHasTheHeadingsOfTheText() {
        var document = caller.created(HARBOUR);
        var output = document.command("""
                        {"command":"outline","params":{"depth":2},"model":"local/extractive-1"}""").send().json().path("output").stringValue();

        assertThat(output).contains("Harbour").contains("Quay");
        assertThat(output.lines())
                .allMatch(line -> line.isBlank() || line.strip().startsWith("-"));
        assertThat(document.revision()).isZero();
    }

    @Test
    void aRewritingTouchesProseAndNoCode() {
        var document = caller.created("""
                It's a test: `it's code`, [don't](https://example.com/don't), {{it's}}.

                ```
                don't
                ```
                """);
        var result = document.command("""
                        {"command":"rewrite","params":{"tone":"formal"},"model":"local/extractive-1"}""").send().json();

        assertThat(document.text()).isEqualTo("""
                It is a test: `it's code`, [do not](https://example.com/don't), {{it's}}.

                ```
                don't
                ```
                """);
        assertThat(result.path("revision").intValue()).isEqualTo(1);
        assertThat(Log.changes(result.path("changes")).apply(document.textAt(0)))
                .isEqualTo(document.text());
    }

    @Test
    void aSelectionIsCountedInCodePoints() {
        var document = caller.created("😀 I can't. 😀 I can't.");
        document.command("""
                        {"command":"rewrite","params":{"tone":"formal"},"selection":{"start":11,"end":21},
                         "model":"local/extractive-1"}""").send();
        assertThat(document.text()).isEqualTo("😀 I can't. 😀 I cannot.");
    }

    @Test
    void aQuoteSelectsWhatItsContextMakesUnambiguous() {
        var document = caller.created("One: I can't. Two: I can't. Three.");
        document.command("""
                        {"command":"rewrite","params":{"tone":"formal"},"model":"local/extractive-1",
                         "selection":{"quote":{"exact":"I can't.","prefix":"Two: ","suffix":" Three"}}}""").send();
        assertThat(document.text()).isEqualTo("One: I can't. Two: I cannot. Three.");
    }

    @Test
    void anEarlierRevisionIsWhatTheCallerSawAndWhatWasTypedSinceStays() {
        var document = caller.created("I can't. It's late.");
        document.typed(0, "No: ");
        var result = document.command("""
                        {"command":"rewrite","params":{"tone":"formal"},"base_revision":0,
                         "selection":{"start":9,"end":19},"model":"local/extractive-1"}""").send().json();

        assertThat(document.text()).isEqualTo("No: I can't. It is late.");
        assertThat(result.path("base_revision").intValue()).isZero();
        assertThat(result.path("revision").intValue()).isEqualTo(2);
        assertThat(result.path("conflicts")).isEmpty();
    }

    @Test
    void theVoiceOfTheDocumentIsUsedUnlessAnotherIsNamed() {
        var voice = voice("It is late");
        var other = voice("I cannot");
        var body = """
                {"command":"rewrite","params":{"tone":"formal"},"mode":"suggest","model":"local/extractive-1"%s}""";
        var document = new Document(
                tenant.admin(),
                caller.create("""
                        {"title":"Harbour","content":"I can't. It's late.","voice_id":"%s"}""".formatted(voice)).send().json().path("id").stringValue());

        var own = document.command(body.formatted("")).send().json();
        assertThat(own.at("/voice/id").stringValue()).isEqualTo(voice);
        assertThat(own.path("output").stringValue()).contains("I cannot").doesNotContain("It is late");

        var named = document.command(body.formatted(",\"voice_id\":\"" + other + "\""))
                .send()
                .json();
        assertThat(named.at("/voice/id").stringValue()).isEqualTo(other);
        assertThat(named.path("output").stringValue()).contains("It is late").doesNotContain("I cannot");

        var none = caller.created("I can't.").command(body.formatted("")).send().json();
        assertThat(none.path("voice").isNull()).isTrue();
    }

    /** A voice that bans a phrase. */
    private String voice(String phrase) {
        var id = RunningApi.eu()
                .http()
                .request("PATCH", "/v1/voices/" + Given.VOICE)
                .body("""
                        {"banned_phrases":["%s"]}""".formatted(phrase))
                .as(tenant.admin())
                .send()
                .json()
                .path("id");
        return id.stringValue();
    }

    @Test
    void aKeyedCommandIsRunOnce() {
        var document = caller.created("I can't.");
        var command = document.command("""
                        {"command":"rewrite","params":{"tone":"formal"},"model":"local/extractive-1"}""").keyed("once");
        var first = command.send();
        document.typed("!");
        var again = command.send();

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(document.text()).isEqualTo("I cannot.!");
        assertThat(Log.of(document).numbers()).isEqualTo(List.of(1L, 2L));
    }

    @Test
    void whatChangesNothingMakesNoRevision() {
        var document = caller.created("I cannot.");
        var result = document.command("""
                        {"command":"rewrite","params":{"tone":"formal"},"model":"local/extractive-1"}""").send().json();
        assertThat(result.path("output").stringValue()).isEqualTo("I cannot.");
        assertThat(result.path("revision").intValue()).isZero();
        assertThat(result.path("conflicts")).isEqualTo(Json.MAPPER.createArrayNode());
        assertThat(document.versions()).hasSize(1);
    }
}
