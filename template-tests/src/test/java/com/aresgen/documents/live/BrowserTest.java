package com.aresgen.documents.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.ChangeSet;
import com.aresgen.http.json.Json;
import com.aresgen.local.LocalApi;
import com.aresgen.local.Options;
import com.aresgen.local.sockets.options.SocketOptions;
import com.aresgen.site.Scenario;
import com.aresgen.suite.Http;
import com.aresgen.suite.Repository;
import com.aresgen.suite.RunningApi;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * People write in windows of a real browser, through the committed template. What takes long is left to
 * {@code -Pexhaustive}: node tests hold the client to the same promises, in virtual time.
 */
@Tag("slow")
final class BrowserTest {
    private static final String TEXT = """
            # Harbour

            The heron stands still for an hour. It %s fish at night.

            The end.
            """;

    private final LiveDocument document = LiveDocument.of(TEXT.formatted("doesn't"));

    /** Two windows have a token each. */
    private ObjectNode options() {
        var options = Json.MAPPER
                .createObjectNode()
                .put("api", RunningApi.eu().local().baseUrl().toString())
                .put("document", document.id())
                .put("token", document.token());
        options.putArray("tokens")
                .add(document.token())
                .add(document.newToken("{}").path("token").asString());
        return options;
    }

    @Test
    void everyKeyOfTwoWindowsIsThereOnceWhileACommandChangesTheText() throws Exception {
        var options = options().put("becomes", TEXT.formatted("does not"));
        try (var typing = Scenario.start("type", options)) {
            typing.hears("typing");
            Thread.sleep(2_000);

            var command = document.post("/commands", """
                    {"command":"rewrite","params":{"tone":"formal"},"mode":"apply","model":"local/extractive-1"}""");

            assertThat(command.status()).as(command.body()).isEqualTo(200);
            typing.passes();
        }
    }

    @Tag("exhaustive")
    @Test
    void whatWasTypedOutlivesReloadsAndCutSockets() throws Exception {
        try (var reloading = Scenario.start("reload", options())) {
            reloading.passes();
        }
    }

    @Tag("exhaustive")
    @Test
    void pastesThatAreLargerThanAFrameArrive() throws Exception {
        try (var pasting = Scenario.start("paste", options())) {
            pasting.passes();
        }
    }

    @Test
    void everyStateOfThePageIsAccessible() throws Exception {
        look(options());
    }

    @Test
    @Tag("exhaustive")
    void soItIsInEveryLook() throws Exception {
        var screenshots = Repository.root().resolve("template-tests/target/screenshots");
        look(options().put("screenshots", screenshots.toString()));
    }

    private void look(ObjectNode options) throws Exception {
        var reader = document.newToken("{\"permissions\":[\"read\"]}");
        options.put("reader", reader.path("token").asString());
        try (var looking = Scenario.start("look", options)) {
            looking.passes();
        }
    }

    /** More than lie between two snapshots, and more than one welcome holds. */
    @Tag("exhaustive")
    @Test
    void aWindowThatSleptThroughManyRevisionsLosesNothing() throws Exception {
        try (var sleeping = Scenario.start("sleep", options())) {
            sleeping.hears("asleep");
            var before = document.text();

            editBefore(before, 250);

            sleeping.cue("wake");
            sleeping.passes();
            assertThat(document.text())
                    .startsWith("Edit 250. Edit 249. ")
                    .endsWith("Edit 2. Edit 1. " + before + "δεζη");
        }
    }

    private void editBefore(String text, int times) {
        var length = text.length();
        var revision =
                document.request("GET", "").send().json().path("revision").asLong();
        for (int i = 1; i <= times; i++) {
            var insert = "Edit %d. ".formatted(i);
            var edit = Json.MAPPER.createObjectNode().put("base_revision", revision);
            edit.set("changes", ChangeSet.replace(length, 0, 0, insert).toJson());
            var reply = document.post("/changes", edit.toString());
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            revision = reply.json().path("revision").asLong();
            length += insert.length();
        }
    }

    /** Twice, each time for longer than a client waits before it comes back for the first time. */
    @Tag("exhaustive")
    @Test
    void whatWasTypedOutlivesAnApiThatIsGone(@TempDir Path state) throws Exception {
        var options = Options.in(Repository.root()).withState(state).withPort(0);
        var local = LocalApi.start(options);
        try {
            var http = new Http(local.baseUrl());
            var made = http.post("/v1/documents", "{\"title\":\"Harbour\",\"content\":\"The pier is long.\"}")
                    .header("Authorization", "Bearer " + local.key())
                    .send()
                    .json();
            var again = options.withPort(local.baseUrl().getPort())
                    .withSockets(SocketOptions.ofAws()
                            .withPort(local.liveUrl().orElseThrow().getPort()));
            var given = Json.MAPPER
                    .createObjectNode()
                    .put("api", local.baseUrl().toString())
                    .put("document", made.path("id").asString())
                    .put("token", made.at("/edit_token/token").asString());
            try (var typing = Scenario.start("outage", given)) {
                typing.hears("ready");
                for (int outage = 0; outage < 2; outage++) {
                    local.close();
                    typing.cue("down");
                    typing.hears("typed");
                    local = LocalApi.start(again);
                    typing.cue("up");
                    typing.hears("agreed");
                }
                typing.cue("end");
                typing.passes();
            }
        } finally {
            local.close();
        }
    }
}
