package com.aresgen.http.stages;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Actor;
import com.aresgen.http.Answer;
import com.aresgen.http.Caller;
import com.aresgen.http.Calls;
import com.aresgen.http.Outcome;
import com.aresgen.http.Pipeline;
import com.aresgen.http.Trail;
import com.aresgen.http.lists.InvalidCursor;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AuditTest {
    private final List<AuditEntry> log = new ArrayList<>();
    private final Audit audit = new Audit(Region.EU, InstantSource.fixed(Calls.RECEIVED.plusMillis(42)), log::add);

    @Test
    void aCallLeavesOneEntryThatSaysWhoWhatAndHowItEnded() {
        var call = Calls.post("/v1/things", "{\"name\":\"not logged\"}")
                .header("User-Agent", "curl/8.7")
                .header("Authorization", "Bearer ares_secret")
                .call();
        audit.around(inner -> {
                    inner.trail().presented("key_1");
                    inner.from(new Caller("wsp_1", new Actor.Key("key_1", Actor.Secret.PREVIOUS), Role.ADMIN));
                    inner.trail().modelUse(new Trail.ModelUse("m", 10, 20, 3_000));
                    return Answer.ok("fine");
                })
                .handle(call);
        assertThat(log)
                .containsExactly(new AuditEntry(
                        Calls.RECEIVED,
                        Calls.REQUEST_ID,
                        "eu",
                        "wsp_1",
                        "key_1",
                        null,
                        "previous",
                        "192.0.2.7",
                        "curl/8.7",
                        "POST",
                        Calls.ROUTE,
                        "/v1/things",
                        200,
                        42,
                        false,
                        false,
                        false,
                        null,
                        List.of(new Trail.ModelUse("m", 10, 20, 3_000))));
        assertThat(log.toString()).doesNotContain("not logged", "ares_secret");
    }

    @Test
    void aRefusedCallLeavesAnEntryWithItsCode() {
        new Pipeline(List.of(audit, new Problems(Region.EU)))
                .around(_ -> new Outcome.Refusal(new InvalidCursor()))
                .handle(Calls.get("/v1/things").call());
        assertThat(log).singleElement().satisfies(entry -> {
            assertThat(entry.status()).isEqualTo(400);
            assertThat(entry.code()).isEqualTo("invalid_cursor");
            assertThat(entry.workspaceId()).isNull();
            assertThat(entry.keyId()).isNull();
            assertThat(entry.secret()).isNull();
        });
    }

    @Test
    void aReplayIsMarked() {
        audit.around(call -> {
                    call.trail().markReplayed();
                    return Answer.ok("fine");
                })
                .handle(Calls.get("/v1/things").call());
        assertThat(log).singleElement().extracting(AuditEntry::replayed).isEqualTo(true);
    }

    @Test
    void aCallThatGotNoAnswerYetLeavesNone() {
        var outcome = audit.around(_ -> new Outcome.Refusal(new InvalidCursor()))
                .handle(Calls.get("/v1/things").call());
        assertThat(outcome).isInstanceOf(Outcome.Refusal.class);
        assertThat(log).isEmpty();
    }

    @Test
    void aUserAgentIsCutAtFiveHundredAndTwelveCharacters() {
        assertThat(logged("u".repeat(512))).hasSize(512);
        assertThat(logged("u".repeat(513))).hasSize(512);
        assertThat(logged("\n".repeat(5) + "u".repeat(512))).hasSize(512);
    }

    @Test
    void aUserAgentIsNeverCutWithinACharacter() {
        assertThat(logged("u".repeat(511) + "😀")).isEqualTo("u".repeat(511));
        assertThat(logged("u".repeat(510) + "😀😀")).isEqualTo("u".repeat(510) + "😀");
    }

    @Test
    void controlCharactersOfAUserAgentAreStripped() {
        assertThat(logged("a\r\nforged: line\u001b[31m\u0000\u007f\u0085\u009bé"))
                .isEqualTo("aforged: line[31mé");
    }

    @Test
    void aCallWithoutAUserAgentHasAnEmptyOne() {
        audit.record(Calls.get("/v1/things").call(), 200);
        assertThat(log.getLast().userAgent()).isEmpty();
    }

    @Property
    void whateverAUserAgentHoldsItsLineStaysOneShortLine(@ForAll String userAgent) {
        assertThat(logged(userAgent).chars()).noneMatch(Character::isISOControl).hasSizeLessThanOrEqualTo(512);
    }

    private String logged(String userAgent) {
        audit.record(Calls.get("/v1/things").header("User-Agent", userAgent).call(), 200);
        return log.getLast().userAgent();
    }
}
