package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.documents.authority.VersionWorker;
import com.aresgen.egress.receiver.Receiver;
import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Role;
import com.aresgen.store.deletions.Subject;
import com.aresgen.store.documents.DocumentStore;
import com.aresgen.suite.FinishedDeletions;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import com.aresgen.suite.Waiting;
import com.aresgen.suite.Webhooks;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A document is deleted while it is used: nothing brings it back, and its tokens end with it. */
final class DeletionMeanwhileTest {
    private static final String FIRST = "I can't swim. It's cold today.";
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Document document = new Documents(tenant.admin()).created(FIRST);

    private void deleted() {
        FinishedDeletions.deletedAt("/v1/documents/" + document.id(), tenant.admin());
    }

    private void assertNothingIsLeft() {
        assertThat(Items.of(document.id())).as("the tombstone alone").containsExactly("head");
        assertThat(document.get("").code()).isEqualTo("document_not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"command\":\"rewrite\",\"model\":\"remote/any\"}",
                "{\"command\":\"rewrite\",\"model\":\"remote/any\",\"mode\":\"suggest\"}",
                "{\"command\":\"rewrite\",\"model\":\"remote/any\",\"params\":{\"placement\":\"none\"}}"
            })
    void aCommandThatRunsIsNotFoundAtItsEndAndWritesNothing(String body) throws Exception {
        var command = document.command(body).keyed("once");
        var reply = HeldModel.during(this::deleted, Answers.whole("I cannot swim. It is cold today."), command::send);

        assertThat(reply.status()).as(reply.body()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("document_not_found");
        assertNothingIsLeft();
        assertThat(command.send().code()).as("its key is free").isEqualTo("document_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "once"})
    void aStreamThatRunsEndsInAnErrorAndWritesNothing(String key) throws Exception {
        var body = """
                {"command":"rewrite","model":"remote/any","stream":true}""";
        var command =
                key.isEmpty() ? document.command(body) : document.command(body).keyed(key);
        var reply = HeldModel.during(
                this::deleted, Answers.pieces("I cannot swim."), Answers.rest(" It is cold today."), command::send);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("event: error\ndata: ").doesNotContain("[DONE]", "\"result\"");
        assertThat(Json.MAPPER.readTree(reply.data().getLast()).path("code").stringValue())
                .isEqualTo("document_not_found");
        assertNothingIsLeft();
    }

    @Test
    void writersDoNotBringItBack() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, 6)
                    .<Callable<Reply>>mapToObj(_ -> () -> typedUntilRefused(document.by(tenant.key(Role.EDITOR))))
                    .map(threads::submit)
                    .toList();
            Waiting.until(() -> document.revision() > 3);
            deleted();
            for (var writer : writers) {
                assertThat(writer.get().code()).isEqualTo("document_not_found");
            }
        }
        assertNothingIsLeft();
    }

    private static Reply typedUntilRefused(Document mine) {
        var reply = mine.rewritten(0, "x" + FIRST);
        for (int i = 0; i < 400 && reply.status() != 404; i++) {
            reply = mine.rewritten(0, "x" + FIRST);
        }
        return reply;
    }

    @Test
    void itsTokensFindNothingAndAreGoneAfterThePurge() {
        var token = Documents.token(document.newToken("{}"));
        var revoked = Documents.token(document.newToken("{}"));
        document.request("DELETE", "/tokens/" + revoked.keyId()).send();
        var documents = VersionWorker.documents();
        var waiting = new Documents(tenant.admin()).created("purged in an hour");
        var theirs = Documents.token(waiting.newToken("{}"));
        FinishedDeletions.tombstoned(
                tenant,
                new Subject(DocumentStore.KIND, waiting.id()),
                documents.tombstone(documents.find(waiting.id()).orElseThrow()));

        assertThat(waiting.by(theirs).get("").code()).as("before its purge").isEqualTo("document_not_found");
        deleted();
        for (var gone : new BearerKey[] {token, revoked}) {
            assertThat(isKnown(gone)).isFalse();
            var reply = document.by(gone).get("");
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.code()).isEqualTo("invalid_token");
        }
        assertThat(isKnown(theirs)).as("the other document's").isTrue();
    }

    private static boolean isKnown(BearerKey token) {
        return RunningApi.eu()
                .operator()
                .getItem(get ->
                        get.tableName(TemplateTables.KEYS).key(Map.of("id", AttributeValue.fromS(token.keyId()))))
                .hasItem();
    }

    @Test
    void itsEventNamesItByIdsAlone() throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.says(200, ""))) {
            Webhooks.made(tenant.admin(), receiver.url("/hook"), "document.deleted");
            var receipt = document.request("DELETE", "").send().json();
            Waiting.until(() -> !receiver.received().isEmpty());

            var event = Json.MAPPER.readTree(receiver.received().getFirst().body());
            assertThat(event.path("type").stringValue()).isEqualTo("document.deleted");
            assertThat(event.path("data")).isEqualTo(Json.MAPPER.readTree("""
                            {"document_id":"%s","deletion_id":"%s"}""".formatted(
                            document.id(), receipt.path("deletion_id").stringValue())));
            assertThat(receiver.received().getFirst().body()).doesNotContain("swim");
        }
    }
}
