package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.http.values.Role;
import com.aresgen.suite.Given;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PATCH and DELETE of a document: title, voice and metadata, whatever is typed meanwhile. */
final class DetailsTest {
    private static final String RENAMED = """
            {"title":"Quay"}""";

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Documents caller = new Documents(tenant.admin());
    private Document document = new Document(tenant.admin(), "");

    @BeforeEach
    void document() {
        document = caller.created("one");
    }

    @Test
    void whatIsNotNamedStays() {
        document.patch("""
                {"metadata":{"a":"1","b":"2"},"voice_id":"%s"}""".formatted(Given.VOICE)).send();
        var before = document.json();
        var reply = document.patch("""
                {"title":"Quay","metadata":{"c":"3"}}""").send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var after = reply.json();
        assertThat(after.path("title").stringValue()).isEqualTo("Quay");
        assertThat(after.path("metadata")).as("replaced whole").isEqualTo(Json.MAPPER.readTree("""
                        {"c":"3"}"""));
        assertThat(after.path("voice_id")).isEqualTo(before.path("voice_id"));
        assertThat(after.path("content")).isEqualTo(before.path("content"));
        assertThat(document.json()).isEqualTo(after);
    }

    @Test
    void nullRemovesTheVoiceAndTheMetadata() {
        document.patch("""
                {"metadata":{"a":"1"},"voice_id":"%s"}""".formatted(Given.VOICE)).send();
        assertThat(document.json().path("voice_id").isString()).isTrue();

        document.patch("""
                {"metadata":null,"voice_id":null}""").send();

        assertThat(document.json().path("voice_id").isNull()).isTrue();
        assertThat(document.json().path("metadata")).isEmpty();
    }

    @Test
    void ifMatchHoldsAgainstTypingAndNotAgainstOtherDetails() {
        var seen = document.get("").header("ETag");
        document.typed(" two");
        var first = document.patch(RENAMED).header("If-Match", seen).send();
        assertThat(first.status()).as("only the text has changed").isEqualTo(200);

        var second = document.patch("""
                {"title":"Pier"}""").header("If-Match", seen).send();
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.code()).isEqualTo("precondition_failed");
        assertThat(second.header("ETag")).isEqualTo(document.get("").header("ETag"));
        assertThat(document.json().path("title").stringValue()).isEqualTo("Quay");
        assertThat(document.patch(RENAMED).header("If-Match", "*").send().status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"title\":\"Harbour\"}", "{\"voice_id\":null}", "{\"metadata\":{}}"})
    void aPatchThatChangesNothingKeepsTheTag(String nothing) {
        var before = document.get("");
        var reply = document.patch(nothing).send();

        assertThat(reply.json()).isEqualTo(before.json());
        assertThat(reply.header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void theTextIsNoDetail() {
        var reply = document.patch("""
                {"content":"two"}""").send();
        assertThat(reply.code()).isEqualTo("unknown_field");
        assertThat(document.patch("""
                {"voice_id":"voi_x"}""").send().code()).isEqualTo("voice_not_found");
    }

    @Test
    void anEditorDeletesItsOwnAndAnAdminEverything() {
        var editor = new Documents(tenant.key(Role.EDITOR));
        var theirs = editor.created("theirs");

        var refused = document.by(editor.key()).request("DELETE", "").send();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("insufficient_role");
        assertThat(theirs.request("DELETE", "").send().status()).isEqualTo(200);
        assertThat(theirs.request("DELETE", "").send().code()).isEqualTo("document_not_found");
        assertThat(document.request("DELETE", "").send().status()).isEqualTo(200);
        assertThat(caller.list("").json()).isEmpty();
    }

    @Test
    void aKeyedPatchIsReplayed() {
        var patch = document.patch(RENAMED).keyed("once");
        var first = patch.send();
        document.patch("""
                {"title":"Pier"}""").send();
        var again = patch.send();

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(document.json().path("title").stringValue()).isEqualTo("Pier");
    }
}
