package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Role;
import com.aresgen.suite.AuditLogs;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Edit tokens: each reaches one document, for an hour at most, and does not more than it permits. */
final class EditTokensTest {
    private static final String SUMMARIZE = """
            {"command":"summarize","model":"local/extractive-1"}""";
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Document document = new Documents(tenant.admin()).created("Water boils at 100 degrees.");

    private Document by(String terms) {
        return document.by(Documents.token(document.newToken(terms)));
    }

    private static Stream<Reply> reads(Document document) {
        return Stream.of(
                        "", "?revision=0", "/changes", "/versions", "/versions/1", "/versions/1/diff/1", "/suggestions")
                .map(document::get);
    }

    @Test
    void theFirstTokenReadsAndWritesItsDocument() {
        var created = new Documents(tenant.admin())
                .create(Documents.titled("Harbour", "Water boils at 100 degrees."))
                .send()
                .json();
        var writer = new Document(
                Documents.token(created.path("edit_token")), created.path("id").stringValue());

        assertThat(reads(writer)).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        assertThat(writer.typed(" Yes.").status()).isEqualTo(200);
        assertThat(writer.command(SUMMARIZE).send().status()).isEqualTo(200);
        assertThat(writer.restore(1).status()).isEqualTo(201);
        assertThat(writer.get("/changes").json().at("/0/author")).isEqualTo(Json.MAPPER.readTree("""
                {"type":"token","id":"%s"}""".formatted(
                        created.at("/edit_token/id").stringValue())));
    }

    @Test
    void aTokenThatReadsDoesNotWrite() {
        var reader = by("""
                {"permissions":["read"]}""");

        assertThat(reads(reader)).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        for (var write : List.of(
                reader.rewritten(0, "x"),
                reader.command(SUMMARIZE).send(),
                reader.restore(1),
                reader.decide("sug_x", "accept"),
                reader.decide("sug_x", "reject"))) {
            assertThat(write.status()).isEqualTo(403);
            assertThat(write.code()).isEqualTo("insufficient_permission");
        }
        assertThat(document.revision()).isZero();
        assertThat(document.versions()).hasSize(1);
    }

    @Test
    void noTokenManagesDocumentsOrTokens() {
        var writer = by("{}");
        var token = writer.key().keyId();
        var calls = List.of(
                new Documents(writer.key()).list(""),
                new Documents(writer.key()).create("{\"title\":\"x\"}").send(),
                writer.patch("{}").send(),
                writer.request("DELETE", "").send(),
                writer.post("/tokens", "{}").send(),
                writer.request("DELETE", "/tokens/" + token).send(),
                RunningApi.eu().http().get("/v1/audit-log").as(writer.key()).send(),
                RunningApi.eu().http().get("/v1/models").as(writer.key()).send());

        assertThat(calls).allSatisfy(reply -> {
            assertThat(reply.status()).as(reply.body()).isEqualTo(403);
            assertThat(reply.code()).isEqualTo("insufficient_permission");
        });
    }

    @Test
    void anotherDocumentIsNotFound() {
        var writer = by("{}");
        var other = new Documents(tenant.admin()).created("other").by(writer.key());

        assertThat(Stream.concat(reads(other), Stream.of(other.rewritten(0, "x"), other.restore(1))))
                .allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(404);
                    assertThat(reply.code()).isEqualTo("document_not_found");
                });
    }

    @Test
    void anEndedTokenIsRefused() {
        var writer = by("""
                {"expires_in_seconds":60}""");
        assertThat(writer.get("").status()).isEqualTo(200);
        end(writer.key());

        assertThat(Stream.concat(reads(writer), Stream.of(writer.rewritten(0, "x"))))
                .allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(401);
                    assertThat(reply.code()).isEqualTo("token_expired");
                });
        assertThat(document.revision()).isZero();
    }

    @Test
    void aRevokedTokenIsRefusedFromTheNextCallOn() {
        var writer = by("{}");
        var revoked =
                document.request("DELETE", "/tokens/" + writer.key().keyId()).send();

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.json().path("revoked").booleanValue()).isTrue();
        assertThat(writer.get("").code()).isEqualTo("token_revoked");
        assertThat(writer.get("").status()).isEqualTo(401);
        assertThat(by("{}").get("").status()).as("others go on").isEqualTo(200);
        assertThat(document.request("DELETE", "/tokens/" + writer.key().keyId())
                        .send()
                        .code())
                .isEqualTo("token_not_found");
    }

    @Test
    void onlyItsMakerOrAnAdminRevokesAToken() {
        var maker = document.by(tenant.key(Role.EDITOR));
        var other = document.by(tenant.key(Role.EDITOR));
        var first = Documents.token(maker.newToken("{}"));
        var second = Documents.token(maker.newToken("{}"));

        var refused = other.request("DELETE", "/tokens/" + first.keyId()).send();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("insufficient_role");
        assertThat(document.by(first).get("").status()).isEqualTo(200);
        assertThat(maker.request("DELETE", "/tokens/" + first.keyId()).send().status())
                .isEqualTo(200);
        assertThat(document.request("DELETE", "/tokens/" + second.keyId())
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(document.by(second).get("").code()).isEqualTo("token_revoked");
    }

    @Test
    void aTokenIsFoundAtItsOwnDocumentAlone() {
        var token = by("{}").key();
        var other = new Documents(tenant.admin()).created("other");
        for (var id : List.of(token.keyId(), tenant.admin().keyId(), "tok_0123456789abcdef", "x")) {
            var reply = other.request("DELETE", "/tokens/" + id).send();
            assertThat(reply.status()).as(id).isEqualTo(404);
            assertThat(reply.code()).as(id).isEqualTo("token_not_found");
        }
        assertThat(document.by(token).get("").status()).isEqualTo(200);
    }

    @Test
    void aTokenHasAQuotaOfItsOwn() {
        var writer = by("{}");
        var first = writer.get("");
        document.get("");
        document.get("");
        var second = writer.get("");

        assertThat(first.header("x-ratelimit-remaining-requests")).isEqualTo("599");
        assertThat(second.header("x-ratelimit-remaining-requests")).isEqualTo("598");
        assertThat(second.header("x-ratelimit-limit-requests")).isEqualTo("600");
        assertThat(Integer.parseInt(document.get("").header("x-ratelimit-remaining-requests")))
                .isLessThan(597);
    }

    @Test
    void theAuditLogNamesTheToken() {
        var writer = by("{}");
        var reply = writer.typed(0, "!");

        var entries = AuditLogs.settled(
                2,
                () -> AuditLogs.entries("key_id=" + writer.key().keyId(), tenant.admin()).stream()
                        .filter(AuditLogs::isWhole)
                        .toList());
        assertThat(entries)
                .extracting(entry -> entry.path("request_id").stringValue())
                .contains(reply.requestId());
        assertThat(entries.toString()).doesNotContain(writer.key().secret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"permissions\":[]}",
                "{\"permissions\":[\"admin\"]}",
                "{\"expires_in_seconds\":0}",
                "{\"expires_in_seconds\":3601}",
                "{\"allowed_origins\":[\"x\"]}"
            })
    void wrongTermsAreRefused(String terms) {
        assertThat(document.post("/tokens", terms).send().code()).isEqualTo("validation_failed");
    }

    @Test
    void theTermsMayBeLeftOut() {
        var token = document.request("POST", "/tokens").send();
        assertThat(token.status()).as(token.body()).isEqualTo(201);
        assertThat(token.json().path("permissions")).hasSize(2);
    }

    /** As if its time had passed. */
    static void end(BearerKey token) {
        RunningApi.eu()
                .operator()
                .updateItem(update -> update.tableName(TemplateTables.KEYS)
                        .key(Map.of("id", AttributeValue.fromS(token.keyId())))
                        .updateExpression("SET ends = :past")
                        .expressionAttributeValues(Map.of(":past", AttributeValue.fromN("1000"))));
    }
}
