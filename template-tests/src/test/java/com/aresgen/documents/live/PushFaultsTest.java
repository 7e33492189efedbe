package com.aresgen.documents.live;

import static com.aresgen.documents.live.LiveDocument.push;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.changes.ChangeSet;
import com.aresgen.documents.live.client.Typist;
import com.aresgen.suite.Waiting;
import org.junit.jupiter.api.Test;

/** Pushes whose answers are lost, pushes that are wrong, and clients whose text is wrong. */
final class PushFaultsTest {
    private static final String FIRST = "The harbour";
    private static final int SUMMED = 50;

    private final LiveDocument document = LiveDocument.of(FIRST);

    private static ChangeSet append(String text, String more) {
        return ChangeSet.replace(text.length(), text.length(), text.length(), more);
    }

    @Test
    void aPushWhoseAckIsLostKeepsItsRevisionAndIsToldAgain() {
        var reader = document.joined("r");
        var push = push("w", 1, 0, append(FIRST, "!"));
        var lost = document.joined("w").send(push);
        var told = reader.expect("rev");
        lost.drop();

        var ack = document.joined("w").send(push).expect("ack");

        assertThat(ack).hasToString("{\"t\":\"ack\",\"seq\":1,\"rev\":1}");
        assertThat(reader.expect("rev"))
                .as("the call before may have told nobody")
                .isEqualTo(told);
        assertThat(document.text()).isEqualTo("The harbour!");
    }

    @Test
    void aPushThatIsMergedWithLaterTypingIsNotStoredTwice() {
        document.joined("w").send(push("w", 1, 0, append(FIRST, "!"))).expect("ack");
        var again = document.joined("w");

        assertThat(again.send(push("w", 1, 0, append(FIRST, "! Hello")))
                        .expect("reject")
                        .path("code")
                        .asString())
                .isEqualTo("seq_reused");
        assertThat(document.text()).isEqualTo("The harbour!");
        assertThat(again.send(push("w", 2, 1, append("The harbour!", " Hello")))
                        .expect("ack")
                        .path("rev")
                        .asLong())
                .isEqualTo(2);
        assertThat(document.text()).isEqualTo("The harbour! Hello");
    }

    @Test
    void aChangeSetForAnotherTextHarmsNoOtherTypist() throws Exception {
        var wrong = document.joined("wrong");
        try (var one = typist("one");
                var two = typist("two")) {
            one.type(text -> append(text, "1"));
            wrong.send(push("wrong", 1, 0, append(FIRST + "?", "?"))).expect("reject");
            two.type(text -> append(text, "2"));
            Waiting.until(() -> one.isSettled() && two.isSettled() && one.revision() == 2 && two.revision() == 2);

            assertThat(one.text())
                    .isEqualTo(document.text())
                    .isEqualTo(two.text())
                    .contains("1", "2");
            assertThat(one.tally().refusals() + two.tally().refusals()).isZero();
            assertThat(one.tally().repairs() + two.tally().repairs()).isZero();
        }
    }

    @Test
    void aTypistWhoseChecksumDiffersMendsItsTextAndKeepsItsTyping() throws Exception {
        try (var typist = typist("t")) {
            typist.damage(text -> text.replace("harbour", "HARBOUR"));
            typist.type(text -> append(text, "!"));
            Waiting.until(typist::isSettled);
            assertThat(typist.text()).isEqualTo("The HARBOUR!");

            while (typist.tally().repairs() == 0 && typist.revision() < 4 * SUMMED) {
                typeOverHttp(SUMMED);
                Waiting.until(() -> typist.revision() % SUMMED == 1);
            }

            assertThat(typist.text()).isEqualTo(document.text()).endsWith("The harbour!");
            assertThat(typist.tally().repairs()).isEqualTo(1);
        }
    }

    @Test
    void aTypistWithATextOfAnotherLengthIsRefusedAndMendsItsText() throws Exception {
        try (var typist = typist("t")) {
            typist.damage(text -> text + "s");
            typist.type(text -> append(text, "!"));
            Waiting.until(() -> typist.tally().refusals() == 1 && typist.isSettled());

            assertThat(typist.text()).isEqualTo(document.text()).isEqualTo("The harbour!");
        }
    }

    private Typist typist(String name) {
        var typist = Typist.at(document.place(), name);
        Waiting.until(typist::isIn);
        return typist;
    }

    private void typeOverHttp(int times) {
        for (var i = 0; i < times; i++) {
            assertThat(document.post(
                                    "/changes",
                                    "{\"base_revision\":0,\"changes\":[[0,\"x\"],%d]}".formatted(FIRST.length()))
                            .status())
                    .isEqualTo(200);
        }
    }
}
