package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.api.Test;

/** People type while a model writes: what they typed is never overwritten. */
final class MeanwhileTest {
    private static final String FIRST = """
            The cat sat on the mat.

            The dog slept all day. 😀

            The bird sang a song.
            """;
    private static final String BY_MODEL = """
            The cat rested on the rug.

            The dog slept all day. 😀

            The bird sang a tune.
            """;
    private static final String REWRITE = """
            {"command":"rewrite","model":"remote/any"}""";
    private static final String STREAMED = """
            {"command":"rewrite","model":"remote/any","stream":true}""";

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final Document document = new Documents(tenant.admin()).created(FIRST);

    private void edit(String before, String after) {
        var now = document.json();
        document.rewritten(
                now.path("revision").longValue(),
                now.path("content").stringValue().replace(before, after));
    }

    @Test
    void theResultIsRebasedAndWhatOverlapsIsReportedWithAllTexts() throws Exception {
        var reply = HeldModel.during(
                () -> {
                    edit("all day", "all night and all day");
                    edit("bird sang", "crow croaked");
                },
                Answers.whole(BY_MODEL),
                () -> document.command(REWRITE).send());

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var result = reply.json();
        var text = document.text();
        assertThat(text).isEqualTo("""
                        The cat rested on the rug.

                        The dog slept all night and all day. 😀

                        The crow croaked a song.
                        """);
        assertThat(result.path("base_revision").intValue()).isZero();
        assertThat(result.path("revision").intValue()).isEqualTo(3);
        assertThat(Log.changes(result.path("changes")).apply(document.textAt(2)))
                .isEqualTo(text);
        assertThat(result.path("conflicts")).hasSize(1);
        var conflict = result.path("conflicts").path(0);
        assertThat(conflict.path("before").stringValue()).isEqualTo("The bird sang a song.");
        assertThat(conflict.path("after").stringValue()).isEqualTo("The bird sang a tune.");
        var theirs = conflict.path("theirs").stringValue();
        assertThat(theirs).isEqualTo("The crow croaked a song.");
        assertThat(codePoints(
                        text,
                        conflict.path("start").intValue(),
                        conflict.path("end").intValue()))
                .isEqualTo(theirs);
    }

    @Test
    void withoutTypingThereIsNothingToRebase() throws Exception {
        var reply = HeldModel.during(
                () -> {},
                Answers.whole(BY_MODEL),
                () -> document.command(REWRITE).send());

        assertThat(document.text()).isEqualTo(BY_MODEL);
        assertThat(reply.json().path("conflicts")).isEmpty();
    }

    @Test
    void aRemovedParagraphStaysRemoved() throws Exception {
        var reply = HeldModel.during(
                () -> edit("The bird sang a song.\n", ""),
                Answers.whole(BY_MODEL),
                () -> document.command(REWRITE).send());

        assertThat(document.text()).startsWith("The cat rested on the rug.").doesNotContain("bird");
        assertThat(reply.json().at("/conflicts/0/theirs").stringValue()).isEmpty();
        assertThat(reply.json().at("/conflicts/0/after").stringValue()).contains("tune");
    }

    @Test
    void aStreamedCommandIsRebasedAtItsEndAsOneRevision() throws Exception {
        var middle = BY_MODEL.indexOf("The dog");
        var reply = HeldModel.during(
                () -> edit("all day", "all night"),
                Answers.pieces(BY_MODEL.substring(0, 5), BY_MODEL.substring(5, middle)),
                Answers.rest(BY_MODEL.substring(middle)),
                () -> document.command(STREAMED).send());

        assertThat(reply.isDone()).as(reply.body()).isTrue();
        assertThat(document.text()).isEqualTo(BY_MODEL.replace("all day", "all night"));
        assertThat(document.revision()).isEqualTo(2);
        assertThat(reply.chunks().getLast().path("revision").intValue()).isEqualTo(2);
    }

    @Test
    void whatWasTypedMeanwhileIsAVersionBeforeTheCommands() throws Exception {
        HeldModel.during(
                () -> edit("all day", "all night"),
                Answers.whole(BY_MODEL),
                () -> document.command(REWRITE).send());

        assertThat(document.versions())
                .extracting(version -> version.path("source").stringValue())
                .containsExactly("command", "edit", "create");
        assertThat(document.version(2).path("content").stringValue()).isEqualTo(FIRST.replace("all day", "all night"));
        assertThat(document.version(3).path("content").stringValue()).isEqualTo(document.text());
    }

    @Test
    void aRestoreWhileAModelWritesIsNotUndone() throws Exception {
        edit("all day", "all night");
        var reply = HeldModel.during(
                () -> assertThat(document.restore(1).status()).isEqualTo(201),
                Answers.whole(BY_MODEL),
                () -> document.command(REWRITE).send());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(document.text()).isEqualTo(BY_MODEL);
        assertThat(reply.json().path("version").intValue()).isEqualTo(4);
    }

    @Test
    void aSuggestionIsForTheTextThatTheModelSaw() throws Exception {
        var reply = HeldModel.during(
                () -> edit("all day", "all night"),
                Answers.whole(BY_MODEL),
                () -> document.command("""
                        {"command":"rewrite","model":"remote/any","mode":"suggest"}""").send());

        assertThat(reply.json().path("base_revision").intValue()).isZero();
        assertThat(Log.changes(reply.json().path("changes")).apply(FIRST)).isEqualTo(BY_MODEL);
        assertThat(document.text()).isEqualTo(FIRST.replace("all day", "all night"));
        assertThat(reply.json().path("conflicts")).isEqualTo(Json.MAPPER.createArrayNode());
    }

    private static String codePoints(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
