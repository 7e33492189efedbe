package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.ChangeSet;
import com.aresgen.http.json.Json;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST /v1/documents/{id}/changes: edits that are rebased, so that nobody's text is lost. */
final class EditsTest {
    private static final String FIRST = "The quay is long.";
    private final Tenant tenant = RunningApi.eu().newTenant();
    private Document document = new Document(tenant.admin(), "");

    @BeforeEach
    void document() {
        document = new Documents(tenant.admin()).created(FIRST);
    }

    @Test
    void aChangeSetIsAppliedAsCodeMirrorWouldApplyIt() {
        var reply = document.edit("""
                {"base_revision":0,"changes":[4,[4,"pier"],8,[1,"!","","And old."]]}""").send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo(Json.MAPPER.readTree("""
                {"revision":1,"changes":[4,[4,"pier"],8,[1,"!","","And old."]],"conflicts":[]}"""));
        assertThat(document.text()).isEqualTo("The pier is long!\n\nAnd old.");
    }

    @Test
    void theWholeNewTextIsTakenAsTheChangesThatMakeIt() {
        var reply = document.rewritten(0, "The old quay is\r\nlong.");

        var text = "The old quay is\nlong.";
        assertThat(document.text()).isEqualTo(text);
        assertThat(Log.changes(reply.json().path("changes")).apply(FIRST)).isEqualTo(text);
        assertThat(Log.changes(reply.json().path("changes")).mapPos(FIRST.length(), 1))
                .as("it is a change of some words, not of all")
                .isEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"base_revision\":0}                                  | /changes",
                "{\"base_revision\":0,\"changes\":[17],\"content\":\"\"} | /content",
                "{\"changes\":[17]}                                     | /base_revision",
                "{\"base_revision\":-1,\"changes\":[17]}                | /base_revision",
                "{\"base_revision\":1,\"changes\":[17]}                 | /base_revision",
                "{\"base_revision\":9,\"content\":\"x\"}                | /base_revision",
                "{\"base_revision\":0,\"changes\":[17],\"on_conflict\":\"win\"} | /on_conflict",
            })
    void anEditThatSaysTooLittleOrTooMuchIsRefused(String body, String pointer) {
        var reply = document.edit(body).send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("validation_failed");
        assertThat(Documents.pointers(reply)).containsExactly(pointer);
        assertThat(document.revision()).isZero();
    }

    @Test
    void twoEditsOfOnePlaceKeepBothTexts() {
        var replace = ChangeSet.replace(FIRST.length(), 4, 8, "pier");
        document.change(0, replace);
        var second = document.change(0, ChangeSet.replace(FIRST.length(), 4, 8, "mole"));

        assertThat(second.json().path("revision").intValue()).isEqualTo(2);
        assertThat(second.json().path("conflicts")).isEmpty();
        assertThat(document.text()).isEqualTo("The piermole is long.");
        assertThat(Log.changes(second.json().path("changes")).apply("The pier is long."))
                .as("the answer has the change as rebased")
                .isEqualTo(document.text());
    }

    @Test
    void aWholeTextIsRebasedToo() {
        document.typed(0, "Today. ");
        document.rewritten(0, FIRST + " And old.");
        assertThat(document.text()).isEqualTo("Today. " + FIRST + " And old.");
    }

    @Test
    void anEditThatMayNotBeRebasedIsRefusedOnceOthersWereQuicker() {
        var edit = document.edit("""
                {"base_revision":0,"changes":[17,[0," Yes."]],"on_conflict":"reject"}""");
        assertThat(edit.send().status()).as("nobody was quicker").isEqualTo(200);
        document.typed("!");

        var reply = edit.send();
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("revision_conflict");
        assertThat(reply.json().path("revision").intValue()).isEqualTo(2);
        assertThat(reply.json().path("retryable").booleanValue()).isFalse();
        assertThat(reply.header("x-should-retry")).isEqualTo("false");
        assertThat(document.text()).isEqualTo(FIRST + " Yes.!");
    }

    @Test
    void anEditThatChangesNothingMakesNoRevision() {
        document.typed("!");
        for (var nothing : new String[] {"\"changes\":[17]", "\"content\":\"" + FIRST + "\"", "\"changes\":[3,14]"}) {
            var reply = document.edit("{\"base_revision\":0," + nothing + "}").send();
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            assertThat(reply.json().path("revision").intValue()).isEqualTo(1);
            assertThat(Log.changes(reply.json().path("changes")).isEmpty()).isTrue();
        }
        assertThat(Log.of(document).numbers()).containsExactly(1L);
    }

    @Test
    void theSameEditUnderOneKeyIsMadeOnce() {
        var edit = document.edit("""
                {"base_revision":0,"changes":[17,[0,"!"]]}""").keyed("once");
        var first = edit.send();
        document.typed("?");
        var again = edit.send();

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(document.text()).isEqualTo(FIRST + "!?");
        assertThat(document.edit("""
                        {"base_revision":0,"changes":[17,[0,"?"]]}""").keyed("once").send().code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void typingMovesTheTimeOfTheLastUpdate() {
        var before = document.json();
        document.typed("!");
        var after = document.json();
        assertThat(after.path("created_at")).isEqualTo(before.path("created_at"));
        assertThat(after.path("updated_at").stringValue())
                .isEqualTo(document.get("/changes").json().at("/0/created_at").stringValue());
    }
}
