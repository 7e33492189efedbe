package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.ChangeSet;
import com.aresgen.http.json.Json;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Versions: what made them, their figures and texts, and the way back. */
final class VersionsTest {
    private static final String FIRST = "I can't swim, 😀.";
    private static final String FORMAL = """
            {"command":"rewrite","params":{"tone":"formal"},"model":"local/extractive-1"}""";
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Documents caller = new Documents(tenant.admin());

    @Test
    void creationIsTheFirst() throws Exception {
        var document = caller.created(FIRST);

        assertThat(document.versions()).hasSize(1);
        var version = document.versions().getFirst();
        assertThat(version.path("version").intValue()).isEqualTo(1);
        assertThat(version.path("id").stringValue()).startsWith("ver_");
        assertThat(version.path("revision").intValue()).isZero();
        assertThat(version.path("source").stringValue()).isEqualTo("create");
        assertThat(version.path("author"))
                .isEqualTo(Json.MAPPER.readTree("""
                {"type":"key","id":"%s"}""".formatted(tenant.admin().keyId())));
        assertThat(version.path("parent_version").isNull()).isTrue();
        assertFigures(version, FIRST, 4, 16, 0);
    }

    @Test
    void aCommandMakesOneAndWhatWasTypedBeforeIsVersionedFirst() throws Exception {
        var document = caller.created(FIRST);
        document.typed(" It's cold.");
        document.typed(" Yes.");
        var reply = document.command(FORMAL).send();

        assertThat(reply.json().path("version").intValue()).isEqualTo(3);
        var versions = document.versions();
        assertThat(sources(versions)).containsExactly("command", "edit", "create");
        assertThat(versions.getFirst().path("command").stringValue()).isEqualTo("rewrite");
        assertThat(versions.getFirst().path("revision").intValue()).isEqualTo(3);
        assertThat(versions.getFirst().path("parent_version").intValue()).isEqualTo(2);
        assertFigures(versions.get(1), FIRST + " It's cold. Yes.", 7, 16, 0);
        var formal = "I cannot swim, 😀. It is cold. Yes.";
        assertThat(document.text()).isEqualTo(formal);
        var made = versions.getFirst();
        assertThat(made.path("word_count").intValue()).isEqualTo(8);
        assertThat(made.path("chars_added").intValue()
                        - made.path("chars_removed").intValue())
                .isEqualTo(2);
        assertThat(made.path("content_sha256").stringValue()).isEqualTo(sha256(formal));
    }

    @Test
    void restoringMakesANewOneWithTheOldText() {
        var document = caller.created("one");
        document.rewritten(0, "two");
        var reply = document.restore(1);

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/v1/documents/" + document.id() + "/versions/3");
        var restored = reply.json();
        assertThat(restored.path("version").intValue()).isEqualTo(3);
        assertThat(restored.path("restored_from").intValue()).isEqualTo(1);
        assertThat(restored.path("source").stringValue()).isEqualTo("restore");
        assertThat(restored.path("content_sha256"))
                .isEqualTo(document.version(1).path("content_sha256"));
        assertThat(document.text()).isEqualTo("one");
        assertThat(document.version(2).path("content").stringValue())
                .as("what was typed is not lost")
                .isEqualTo("two");
        assertThat(Log.of(document).replayed("one")).isEqualTo("one");

        assertThat(document.restore(2).json().path("version").intValue()).isEqualTo(4);
        assertThat(document.text()).isEqualTo("two");
    }

    @Test
    void restoringTheTextThatIsThereMakesAVersionAndNoRevision() {
        var document = caller.created("one");
        var reply = document.restore(1);

        assertThat(reply.json().path("version").intValue()).isEqualTo(2);
        assertThat(reply.json().path("revision").intValue()).isZero();
        assertThat(document.revision()).isZero();
        assertThat(document.json().path("version").intValue()).isEqualTo(2);
    }

    @Test
    void aKeyedRestoreIsMadeOnce() {
        var document = caller.created("one");
        var restore = document.request("POST", "/versions/1/restore").keyed("once");
        var first = restore.send();
        var again = restore.send();

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(document.versions()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "01", "x", "-1", "999999999", "99999999999"})
    void anUnknownOneIsNotFound(String number) {
        var document = caller.created("one");
        for (var path :
                List.of("/versions/" + number, "/versions/1/diff/" + number, "/versions/" + number + "/diff/1")) {
            var reply = document.get(path);
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(reply.code()).as(path).isEqualTo("version_not_found");
        }
        var restore =
                document.request("POST", "/versions/" + number + "/restore").send();
        assertThat(restore.code()).isEqualTo("version_not_found");
    }

    @Test
    void oneNeverChanges() {
        var document = caller.created("one");
        var first = document.get("/versions/1");
        document.rewritten(0, "two");
        document.restore(1);

        assertThat(document.get("/versions/1").body()).isEqualTo(first.body());
        assertThat(document.request("GET", "/versions/1")
                        .header("If-None-Match", first.header("ETag"))
                        .send()
                        .status())
                .isEqualTo(304);
    }

    @Test
    void listsAreNewestFirstInPages() {
        var document = caller.created("one");
        for (int i = 0; i < 4; i++) {
            document.restore(1);
        }

        var paged = new ArrayList<Integer>();
        var first = document.get("/versions?limit=3");
        first.json().forEach(each -> paged.add(each.path("version").intValue()));
        document.restore(1);
        var second = document.get("/versions?limit=3&cursor=" + first.header("X-Next-Cursor"));
        second.json().forEach(each -> paged.add(each.path("version").intValue()));
        assertThat(paged).containsExactly(5, 4, 3, 2, 1);
        assertThat(second.header("X-Next-Cursor")).isEmpty();
        assertThat(first.json().path(0).has("content")).isFalse();
        assertThat(document.get("/versions?include=all").status()).isBetween(400, 422);
    }

    @Test
    void listsWithContentEndBeforeTheyAreTooLargeToSend() {
        var text = "a".repeat(900_000);
        var document = caller.created(text);
        document.change(0, ChangeSet.replace(text.length(), 0, 1, "b"));
        for (int i = 0; i < 4; i++) {
            assertThat(document.restore(1 + i % 2).status()).isEqualTo(201);
        }

        var pages = new ArrayList<Integer>();
        var contents = new ArrayList<String>();
        var next = "";
        do {
            var page = document.get("/versions?include=content" + (next.isEmpty() ? "" : "&cursor=" + next));
            pages.add(page.json().size());
            page.json()
                    .forEach(each -> contents.add(each.path("version") + " "
                            + each.path("content").stringValue().charAt(0)));
            next = page.header("X-Next-Cursor");
        } while (!next.isEmpty());
        assertThat(pages)
                .hasSizeGreaterThan(1)
                .allSatisfy(size -> assertThat(size).isPositive());
        assertThat(contents).containsExactly("6 b", "5 a", "4 b", "3 a", "2 b", "1 a");
    }

    private static void assertFigures(JsonNode version, String text, int words, int added, int removed)
            throws NoSuchAlgorithmException {
        assertThat(version.path("word_count").intValue()).isEqualTo(words);
        assertThat(version.path("chars_added").intValue()).isEqualTo(added);
        assertThat(version.path("chars_removed").intValue()).isEqualTo(removed);
        assertThat(version.path("content_sha256").stringValue()).isEqualTo(sha256(text));
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> sources(List<JsonNode> versions) {
        return versions.stream()
                .map(version -> version.path("source").stringValue())
                .toList();
    }
}
