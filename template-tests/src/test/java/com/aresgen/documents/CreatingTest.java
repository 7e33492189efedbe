package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Given;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /v1/documents. */
final class CreatingTest {
    private static final int MEGABYTE = 1_048_576;
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Documents caller = new Documents(tenant.admin());

    @Test
    void aTitleIsEnough() {
        var reply = caller.create("""
                {"title":"Harbour"}""").send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.header("ETag")).isEqualTo("\"1.0\"");
        var created = reply.json();
        var id = created.path("id").stringValue();
        assertThat(id).startsWith("doc_");
        assertThat(reply.header("Location")).isEqualTo("/v1/documents/" + id);
        assertThat(created.path("content").stringValue()).isEmpty();
        assertThat(created.path("format").stringValue()).isEqualTo("markdown");
        assertThat(created.path("version").intValue()).isEqualTo(1);
        assertThat(created.path("revision").intValue()).isZero();
        assertThat(created.path("word_count").intValue()).isZero();
        assertThat(created.path("voice_id").isNull()).isTrue();
        assertThat(created.path("metadata")).isEmpty();
        assertThat(created.path("updated_at")).isEqualTo(created.path("created_at"));
        assertThat(created.at("/edit_token/permissions")).isEqualTo(Json.MAPPER.readTree("""
                        ["read","write"]"""));
    }

    @Test
    void everythingThatIsSentIsThere() {
        var voice = RunningApi.eu()
                .http()
                .get("/v1/voices/" + Given.VOICE)
                .as(tenant.admin())
                .send()
                .json()
                .path("id")
                .stringValue();
        var created = caller.create("""
                        {"title":"Harbour","content":"Two words","format":"text","voice_id":"%s",
                         "metadata":{"team":"quay"}}""".formatted(voice)).send().json();

        var read = new Document(caller.key(), created.path("id").stringValue()).json();
        assertThat(created.path("content").stringValue()).isEqualTo("Two words");
        assertThat(created.path("word_count").intValue()).isEqualTo(2);
        assertThat(created.path("voice_id").stringValue()).isEqualTo(voice);
        assertThat(created.at("/metadata/team").stringValue()).isEqualTo("quay");
        assertThat(created.path("format").stringValue()).isEqualTo("text");
        read.propertyNames()
                .forEach(name -> assertThat(read.path(name)).as(name).isEqualTo(created.path(name)));
    }

    @Test
    void linesEndWithLineFeedAlone() {
        assertThat(caller.created("a\r\nb\rc\n\r\n\rd").text()).isEqualTo("a\nb\nc\n\n\nd");
    }

    @Test
    void aMegabyteOfUtf8IsTakenAndOneByteMoreIsNot() {
        var most = "é".repeat(MEGABYTE / 2);
        assertThat(caller.created(most).text()).isEqualTo(most);

        var reply = caller.create(Documents.titled("Too long", most + "a")).send();
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isEqualTo("payload_too_large");
        assertThat(reply.json().path("detail").stringValue()).contains("content");
        assertThat(caller.list("").json()).as("nothing else was created").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud83d", "a\\ude00b"})
    void whatNoTextCanHoldIsRefused(String character) {
        var reply = caller.create("""
                {"title":"Harbour","content":"a%s"}""".formatted(character)).send();

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("invalid_json");
        assertThat(caller.list("").json()).isEmpty();
    }

    @Test
    void anUnknownVoiceIsNotFoundAtItsPlace() {
        var others = RunningApi.eu()
                .http()
                .get("/v1/voices/" + Given.VOICE)
                .as(RunningApi.eu().newTenant().admin())
                .send()
                .json()
                .path("id")
                .stringValue();
        for (var voice : new String[] {"voi_x", others}) {
            var reply = caller.create("""
                    {"title":"Harbour","voice_id":"%s"}""".formatted(voice)).send();
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.code()).isEqualTo("voice_not_found");
            assertThat(Documents.pointers(reply)).containsExactly("/voice_id");
        }
        assertThat(caller.list("").json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                | /title",
                "{\"title\":\" \"}                                                 | /title",
                "{\"title\":\"x\",\"format\":\"html\"}                             | /format",
                "{\"title\":\"x\",\"metadata\":{\"a\":1}}                          | /metadata/a",
                "{\"title\":\"x\",\"allowed_origins\":\"https://a.example\"}       | /allowed_origins",
                "{\"title\":\"x\",\"allowed_origins\":[\"https://a.example/\"]}    | /allowed_origins/0",
                "{\"title\":\"x\",\"allowed_origins\":[\"https://a.example\",\"*\"]} | /allowed_origins/1",
                "{\"title\":\"x\",\"allowed_origins\":[\"null\"]}                  | /allowed_origins/0",
                "{\"title\":\"x\",\"allowed_origins\":[\"ftp://a.example\"]}       | /allowed_origins/0",
            })
    void aWrongMemberIsRefusedAtItsPlace(String body, String pointer) {
        var reply = caller.create(body).send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("validation_failed");
        assertThat(Documents.pointers(reply)).containsExactly(pointer);
    }
}
