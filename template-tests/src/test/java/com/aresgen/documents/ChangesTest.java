package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.ChangeSet;
import com.aresgen.documents.authority.VersionWorker;
import com.aresgen.http.json.Json;
import com.aresgen.http.values.Role;
import com.aresgen.store.documents.RevisionStore;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GET /v1/documents/{id}/changes: the log, which makes the text. */
final class ChangesTest {
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Documents caller = new Documents(tenant.admin());

    @Test
    void eachChangeSaysWhoMadeItWhenAndFromWhere() {
        var document = caller.created("one");
        var editor = tenant.key(Role.EDITOR);
        var reply = document.by(editor).typed("!");

        var item = document.get("/changes").json().path(0);
        assertThat(item.path("revision").intValue()).isEqualTo(1);
        assertThat(item.path("author")).isEqualTo(Json.MAPPER.readTree("""
                {"type":"key","id":"%s"}""".formatted(editor.keyId())));
        assertThat(item.path("client").stringValue()).isEqualTo(reply.requestId());
        assertThat(item.path("seq").intValue()).isEqualTo(1);
        assertThat(item.path("changes")).isEqualTo(reply.json().path("changes"));
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        var document = caller.created("");
        for (int i = 0; i < 7; i++) {
            document.typed(Integer.toString(i));
        }

        assertThat(numbers(document.get("/changes?after=2&limit=2"))).containsExactly(3L, 4L);
        assertThat(numbers(document.get("/changes?after=7"))).isEmpty();
        assertThat(numbers(document.get("/changes?after=900"))).isEmpty();
        var paged = new ArrayList<Long>();
        var query = "/changes?after=1&limit=3";
        for (var next = ""; ; ) {
            var page = document.get(query + next);
            paged.addAll(numbers(page));
            if (page.header("X-Next-Cursor").isEmpty()) {
                break;
            }
            next = "&cursor=" + page.header("X-Next-Cursor");
        }
        assertThat(paged).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(Log.of(document).replayed("")).isEqualTo("0123456").isEqualTo(document.text());
    }

    @Test
    void aPageEndsEarlyBeforeItIsTooLargeToSend() {
        var document = caller.created("");
        var text = "x".repeat(900_000);
        for (int i = 0; i < 5; i++) {
            var length = i == 0 ? 0 : text.length();
            assertThat(document.change(i, ChangeSet.replace(length, 0, length, text.replace('x', (char) ('a' + i))))
                            .status())
                    .isEqualTo(200);
        }

        var first = document.get("/changes");
        assertThat(first.json().size()).isBetween(1, 3);
        assertThat(Log.of(document).numbers()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(Log.of(document).replayed("")).isEqualTo(document.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "after=x", "after=01", "limit=0", "limit=101", "cursor=x"})
    void aWrongQueryIsRefused(String query) {
        assertThat(caller.created("").get("/changes?" + query).status()).isBetween(400, 422);
    }

    /** Every 200th revision has a snapshot, from which later texts are read. */
    @Test
    void textsAreRightOnBothSidesOfASnapshot() {
        var document = caller.created("");
        var texts = new ArrayList<>(List.of(""));
        for (int i = 0; i < 203; i++) {
            var line = i + "\n";
            var last = texts.getLast();
            assertThat(document.change(i, ChangeSet.replace(last.length(), 0, 0, line))
                            .status())
                    .isEqualTo(200);
            texts.add(line + last);
        }

        for (var revision : new int[] {0, 199, 200, 201, 203}) {
            assertThat(document.textAt(revision)).as("revision %s", revision).isEqualTo(texts.get(revision));
        }
        assertThat(document.text()).isEqualTo(texts.getLast());
        assertThat(Log.of(document).numbers())
                .isEqualTo(LongStream.rangeClosed(1, 203).boxed().toList());
        assertThat(Log.of(document).replayed("")).isEqualTo(texts.getLast());
        var stored = new RevisionStore(VersionWorker.partition(InstantSource.system()));
        assertThat(stored.snapshot(document.id(), 199).revision()).isZero();
        assertThat(stored.snapshot(document.id(), 203).revision()).isEqualTo(200);
        assertThat(stored.snapshot(document.id(), 200).text()).isEqualTo(texts.get(200));
    }

    private static List<Long> numbers(Reply page) {
        return new Log(page.json().valueStream().toList()).numbers();
    }
}
