package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.deletions.Canary;
import com.aresgen.http.json.Json;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.Http;
import com.aresgen.suite.LogLines;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A deleted document leaves nothing behind: what was in any of its fields is in no table, queue or log. */
final class DeletedDocumentTest {
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Documents caller = new Documents(tenant.admin());
    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

    private Http.Request creation() {
        return caller.create("""
                        {"title":"A CANARY","content":"I can't see the CANARY. It's late for a CANARY. The CANARY sings.",
                         "metadata":{"CANARY":"a CANARY"},"allowed_origins":["https://CANARY.example"]}""".replace("CANARY", canary)).keyed("created");
    }

    /** Calls whose bodies or answers hold the text, each in fields of its own. */
    private List<Http.Request> calls(Document document) {
        RunningApi.eu()
                .upstream()
                .play(Answers.whole("They cannot see the " + canary + ". It's late for a " + canary + ". The " + canary
                        + " hums."));
        var commands = Stream.of("""
                        {"command":"rewrite","model":"remote/any","instructions":"Say CANARY"}""", """
                        {"command":"rewrite","params":{"tone":"formal"},"model":"local/extractive-1","mode":"suggest"}""", """
                        {"command":"summarize","model":"local/extractive-1","stream":true}""", """
                        {"command":"cite","model":"local/extractive-1","params":{"sources":[
                          {"id":"CANARY","title":"On CANARY","url":"https://CANARY.example","authors":["CANARY"],
                           "text":"The CANARY sings a song."}]}}""").map(body -> document.command(body.replace("CANARY", canary)));
        var edits = Stream.of(
                document.edit("""
                        {"base_revision":0,"changes":[[0,"A typed %s. "],%d]}""".formatted(canary, document.text().length())),
                document.patch("""
                        {"title":"B %s","metadata":{"%s":"b"}}""".formatted(canary, canary)),
                document.post("/tokens", """
                        {"allowed_origins":["https://%s.example"]}""".formatted(canary)),
                document.request("POST", "/versions/1/restore"));
        return Stream.concat(commands, edits).toList();
    }

    @Test
    void aCanaryInEveryFieldIsNowhereAfterThePurge() {
        var created = creation().send().json();
        var document = new Document(tenant.admin(), created.path("id").stringValue());
        var calls = calls(document);
        for (int i = 0; i < calls.size(); i++) {
            var reply = calls.get(i).keyed("call " + i).send();
            assertThat(reply.status()).as(reply.body()).isBetween(200, 201);
        }
        document.decide(document.suggestions().getFirst().path("id").stringValue(), "accept");
        assertThat(Canary.places(canary, 13))
                .as("else its absence would prove nothing")
                .hasSize(13);
        var purged = """
                {"revisions":%d,"snapshots":1,"versions":%d,"suggestions":1,"edit_tokens":2,"responses":%d}""".formatted(document.revision(), document.versions().size(), calls.size() + 1);

        var deletion = FinishedDeletions.deletedAt("/v1/documents/" + document.id(), tenant.admin());

        assertThat(Canary.places(canary)).isEmpty();
        assertThat(LogLines.raw()).noneMatch(line -> line.contains(canary));
        assertThat(deletion.path("document_id").stringValue()).isEqualTo(document.id());
        assertThat(deletion.path("purged")).isEqualTo(Json.MAPPER.readTree(purged));
        assertThat(Items.of(document.id())).as("the tombstone").containsExactly("head");
    }

    @Test
    void storedAnswersAreErased() {
        var document =
                new Document(tenant.admin(), creation().send().json().path("id").stringValue());
        var calls = calls(document);
        for (int i = 0; i < calls.size(); i++) {
            calls.get(i).keyed("call " + i).send();
        }
        var deletion = document.request("DELETE", "").keyed("deletion").send();

        assertErased(calls);
        FinishedDeletions.purged(deletion.json().path("deletion_id").stringValue(), tenant.admin());
        assertErased(calls);
        assertThat(document.request("DELETE", "").keyed("deletion").send().body())
                .as("its replay is its receipt")
                .isEqualTo(deletion.body());
    }

    private void assertErased(List<Http.Request> calls) {
        assertThat(creation().send().code()).isEqualTo("response_erased");
        for (int i = 0; i < calls.size(); i++) {
            var replay = calls.get(i).keyed("call " + i).send();
            assertThat(replay.status()).isEqualTo(410);
            assertThat(replay.code()).isEqualTo("response_erased");
        }
    }

    @Test
    void newCallsDoNotFindIt() {
        var document = caller.created("one");
        var suggestion = document.command("""
                        {"command":"summarize","model":"local/extractive-1"}""").send();
        assertThat(suggestion.status()).isEqualTo(200);
        document.request("DELETE", "").send();

        for (var path : List.of("", "?revision=0", "/changes", "/versions", "/versions/1", "/suggestions")) {
            assertThat(document.get(path).code()).as(path).isEqualTo("document_not_found");
        }
        for (var reply : List.of(
                document.rewritten(0, "two"),
                document.patch("{}").send(),
                document.restore(1),
                document.post("/tokens", "{}").send(),
                document.command("""
                        {"command":"summarize"}""").send(),
                document.request("DELETE", "").send())) {
            assertThat(reply.code()).isEqualTo("document_not_found");
        }
        assertThat(caller.list("").json()).isEmpty();
    }
}
