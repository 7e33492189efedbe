package com.aresgen.documents.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.local.wire.LiveSocket;
import com.aresgen.suite.RunningApi;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is done over HTTP arrives on open sockets as revisions. */
final class NewsTest {
    private static final String REWRITE = """
            {"command":"rewrite","model":"local/extractive-1","params":{"tone":"formal"},"mode":"%s"}""";

    private final LiveDocument document = LiveDocument.of("It doesn't rain.");
    private final LiveSocket reader = document.joined("r");

    private JsonNode isRevision(long number, String text) {
        var rev = reader.expect("rev");

        assertThat(rev.path("rev").asLong()).isEqualTo(number);
        assertThat(document.text()).isEqualTo(text);
        return rev;
    }

    @Test
    void anEdit() {
        document.post("/changes", "{\"base_revision\":0,\"content\":\"It rains.\"}");

        var rev = isRevision(1, "It rains.");
        assertThat(rev.at("/author/type").asString()).isEqualTo("key");
        assertThat(rev.path("client").asString()).startsWith("req_");
    }

    @Test
    void aCommand() {
        var command = document.post("/commands", REWRITE.formatted("apply")).json();

        var rev = isRevision(1, "It does not rain.");
        assertThat(rev.path("changes")).isEqualTo(command.path("changes"));
    }

    @Test
    void anAcceptedSuggestion() {
        var suggested = document.post("/commands", REWRITE.formatted("suggest")).json();

        document.request(
                        "POST",
                        "/suggestions/" + suggested.path("suggestion_id").asString() + "/accept")
                .send();

        isRevision(1, "It does not rain.");
    }

    @Test
    void aRestoredVersion() {
        document.post("/commands", REWRITE.formatted("apply"));
        reader.expect("rev");

        document.request("POST", "/versions/1/restore").send();

        isRevision(2, "It doesn't rain.");
    }

    @Test
    void anEditOfAWorkflow() {
        var yaml = """
                version: 1
                steps:
                  - {id: formal, uses: document.command, with: {document_id: %s, command: rewrite, model: local/extractive-1, params: {tone: formal}}}
                """.formatted(document.id());
        var api = RunningApi.eu().http();
        var workflow = api.post("/v1/workflows", yaml)
                .header("Content-Type", "application/yaml")
                .as(document.tenant().admin())
                .send()
                .json();
        api.post("/v1/workflows/" + workflow.path("id").asString() + "/runs", "{}")
                .as(document.tenant().admin())
                .send();

        isRevision(1, "It does not rain.");
    }

    @Test
    void anEditThatChangesNothingIsNoNews() {
        document.post("/changes", "{\"base_revision\":0,\"content\":\"It doesn't rain.\"}");
        document.post("/changes", "{\"base_revision\":0,\"content\":\"It rains.\"}");

        isRevision(1, "It rains.");
    }
}
