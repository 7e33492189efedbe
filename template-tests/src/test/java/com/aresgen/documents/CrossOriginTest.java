package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.api.Test;

/** Pages read answers to edit tokens that allow their origin. */
final class CrossOriginTest {
    private static final String APP = "https://app.example.com";
    private static final String LOCAL = "http://localhost:3000";
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Document document = new Documents(tenant.admin()).created("one");

    private final Document writer = document.by(Documents.token(document.newToken("""
            {"allowed_origins":["%s","%s"]}""".formatted(APP, LOCAL))));

    private static Reply from(String origin, Document document) {
        return document.request("GET", "").header("Origin", origin).send();
    }

    private static void assertReadableFrom(String origin, Reply reply) {
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(reply.header("Vary")).contains("Origin");
        assertThat(reply.header("Access-Control-Expose-Headers"))
                .contains("ETag")
                .contains("X-Request-Id");
        assertThat(reply.headers().map()).doesNotContainKey("access-control-allow-credentials");
    }

    private static void assertNotShared(Reply reply) {
        assertThat(reply.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void anAllowedPageReadsAnswers() {
        for (var origin : new String[] {APP, LOCAL}) {
            var reply = from(origin, writer);
            assertThat(reply.status()).isEqualTo(200);
            assertReadableFrom(origin, reply);
        }
    }

    @Test
    void anAllowedPageReadsRefusalsToo() {
        var wrong = writer.post("/changes", "{}").header("Origin", APP).send();
        assertThat(wrong.status()).isEqualTo(422);
        assertReadableFrom(APP, wrong);
        var reader = document.by(Documents.token(document.newToken("""
                {"permissions":["read"],"allowed_origins":["%s"]}""".formatted(APP))));
        var forbidden = reader.edit("{}").header("Origin", APP).send();
        assertThat(forbidden.status()).isEqualTo(403);
        assertReadableFrom(APP, forbidden);
    }

    @Test
    void aPageOfAnotherOriginIsRefused() {
        for (var origin :
                new String[] {"https://app.example.com:8443", "http://app.example.com", "null", "https://x"}) {
            var reply = from(origin, writer);
            assertThat(reply.status()).as(origin).isEqualTo(403);
            assertThat(reply.code()).isEqualTo("origin_not_allowed");
            assertNotShared(reply);
        }
        var edit = writer.edit("""
                {"base_revision":0,"content":"x"}""").header("Origin", "https://x").send();
        assertThat(edit.code()).isEqualTo("origin_not_allowed");
        assertThat(document.revision()).isZero();
    }

    @Test
    void aProgramSendsNoOriginAndIsAnsweredWithoutCors() {
        var reply = writer.get("");
        assertThat(reply.status()).isEqualTo(200);
        assertNotShared(reply);
    }

    @Test
    void aTokenWithoutOriginsIsForNoPage() {
        var reply = from(APP, document.by(Documents.token(document.newToken("{}"))));
        assertThat(reply.status()).isEqualTo(200);
        assertNotShared(reply);
        assertNotShared(from(APP, document));
    }

    @Test
    void aPageSeesThatItsTokenHasEnded() {
        EditTokensTest.end(writer.key());
        var expired = from(APP, writer);
        assertThat(expired.code()).isEqualTo("token_expired");
        assertReadableFrom(APP, expired);
    }

    @Test
    void aPageSeesThatItsTokenIsRevoked() {
        document.request("DELETE", "/tokens/" + writer.key().keyId()).send();
        var revoked = from(APP, writer);
        assertThat(revoked.code()).isEqualTo("token_revoked");
        assertReadableFrom(APP, revoked);
    }

    @Test
    void theFirstTokenHasTheOriginsOfItsDocument() {
        var created =
                new Documents(tenant.admin()).create("""
                        {"title":"Harbour","allowed_origins":["%s"]}""".formatted(APP)).send().json();
        var first = new Document(
                Documents.token(created.path("edit_token")), created.path("id").stringValue());

        assertReadableFrom(APP, from(APP, first));
        assertThat(from(LOCAL, first).code()).isEqualTo("origin_not_allowed");
    }
}
