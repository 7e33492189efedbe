package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.Role;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GET of documents: now, as they were, and in lists. */
final class ReadingTest {
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Documents caller = new Documents(tenant.admin());

    @Test
    void theTextOfEachRevisionStays() {
        var document = caller.created("one");
        document.typed(" two");
        document.typed(" three");

        assertThat(document.textAt(0)).isEqualTo("one");
        assertThat(document.textAt(1)).isEqualTo("one two");
        assertThat(document.textAt(2)).isEqualTo("one two three");
        assertThat(document.get("?revision=1").json().path("revision").intValue())
                .isEqualTo(1);
        assertThat(document.get("?revision=1").json().path("word_count").intValue())
                .isEqualTo(2);
        assertThat(document.get("?revision=2").body())
                .isEqualTo(document.get("").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "01", "x", "", "999999999", "99999999999999999999"})
    void anUnknownRevisionIsRefused(String revision) {
        var reply = caller.created("one").get("?revision=" + revision);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("validation_failed");
    }

    @Test
    void theTagChangesWithTheTextAndWithTheDetails() {
        var document = caller.created("one");
        var first = document.get("").header("ETag");
        assertThat(document.request("GET", "").header("If-None-Match", first).send())
                .satisfies(reply -> {
                    assertThat(reply.status()).isEqualTo(304);
                    assertThat(reply.header("ETag")).isEqualTo(first);
                });

        document.typed("!");
        var second = document.get("").header("ETag");
        document.patch("""
                {"title":"Quay"}""").send();
        var third = document.get("").header("ETag");

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        for (var old : List.of(first, second)) {
            assertThat(document.request("GET", "")
                            .header("If-None-Match", old)
                            .send()
                            .status())
                    .isEqualTo(200);
        }
        assertThat(document.request("GET", "?revision=0")
                        .header("If-None-Match", document.get("?revision=0").header("ETag"))
                        .send()
                        .status())
                .isEqualTo(304);
    }

    @Test
    void aListIsNewestFirstInPagesAndWithoutContent() {
        var made = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(caller.created("text " + i).id());
        }

        var first = caller.list("?limit=2");
        var second = caller.list("?limit=2&cursor=" + first.header("X-Next-Cursor"));
        caller.created("a later one");
        var third = caller.list("?limit=2&cursor=" + second.header("X-Next-Cursor"));

        var listed = new ArrayList<>(Documents.ids(first));
        listed.addAll(Documents.ids(second));
        listed.addAll(Documents.ids(third));
        assertThat(listed).isEqualTo(made);
        assertThat(third.header("X-Next-Cursor")).isEmpty();
        assertThat(first.json().path(0).has("content")).isFalse();
        assertThat(first.json().path(0).path("word_count").intValue()).isEqualTo(2);
    }

    @Test
    void anotherWorkspaceFindsNothing() {
        var document = caller.created("one");
        var theirs = document.by(RunningApi.eu().newTenant().admin());

        var replies = List.of(
                theirs.get(""),
                theirs.get("/changes"),
                theirs.get("/versions"),
                theirs.get("/versions/1"),
                theirs.get("/versions/1/diff/1"),
                theirs.get("/suggestions"),
                theirs.patch("{}").send(),
                theirs.rewritten(0, "mine"),
                theirs.restore(1),
                theirs.command("""
                        {"command":"summarize"}""").send(),
                theirs.post("/tokens", "{}").send(),
                theirs.request("DELETE", "").send());

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.code()).isEqualTo("document_not_found");
        });
        assertThat(document.text()).isEqualTo("one");
    }

    @Test
    void aViewerReadsAndDoesNotWrite() {
        var document = caller.created("one");
        var viewer = document.by(tenant.key(Role.VIEWER));

        for (var path : List.of("", "/changes", "/versions", "/versions/1", "/suggestions")) {
            assertThat(viewer.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(viewer.rewritten(0, "two").code()).isEqualTo("insufficient_role");
        assertThat(viewer.patch("{}").send().code()).isEqualTo("insufficient_role");
        assertThat(viewer.post("/tokens", "{}").send().code()).isEqualTo("insufficient_role");
    }
}
