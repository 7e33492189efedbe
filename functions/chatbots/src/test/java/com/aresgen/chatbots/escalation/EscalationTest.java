package com.aresgen.chatbots.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationTest {
    private static final Map<String, EscalationTrigger> TRIGGERS = Map.of(
            "wish", new EscalationTrigger.Detected(EscalationReason.USER_REQUEST),
            "visitor", new EscalationTrigger.AskedByVisitor(),
            "agent", new EscalationTrigger.TakenByAgent(),
            "editor", new EscalationTrigger.HandedBack(),
            "low", new EscalationTrigger.Answered(true),
            "sure", new EscalationTrigger.Answered(false));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wish                       | requested | user_request   | E
            visitor                    | requested | visitor        | E
            agent                      | escalated | agent          | E
            editor                     | none      |                | ''
            low                        | none      |                | ''
            low low                    | requested | low_confidence | E
            low sure low               | none      |                | ''
            wish wish visitor          | requested | user_request   | E
            wish agent                 | escalated | user_request   | E
            wish agent agent visitor   | escalated | user_request   | E
            wish low low               | requested | user_request   | E
            wish editor                | resolved  | user_request   | ER
            wish agent editor editor   | resolved  | user_request   | ER
            low wish editor low        | resolved  | user_request   | ER
            low low editor low low     | requested | low_confidence | ERE
            wish editor agent editor   | resolved  | agent          | ERER
            """)
    void statesAndEvents(String triggers, String status, String reason, String events) {
        var state = Escalation.NONE;
        var sent = new StringBuilder();
        for (var name : triggers.split(" ", -1)) {
            var transition = state.next(trigger(name));
            transition.event().ifPresent(event -> sent.append(event.name().charAt(0)));
            state = transition.state();
        }
        assertThat(state.status().wire()).isEqualTo(status);
        assertThat(state.reason().map(EscalationReason::wire).orElse(null)).isEqualTo(reason);
        assertThat(sent).hasToString(events);
    }

    /** Each event is sent exactly when the conversation leaves the bot or comes back, in turn. */
    @Property
    void eventsTakeTurns(@ForAll("triggers") List<EscalationTrigger> triggers) {
        var state = Escalation.NONE;
        for (var trigger : triggers) {
            var next = state.next(trigger);
            assertThat(next.event().isPresent())
                    .isEqualTo(state.status().isQuiet() != next.state().status().isQuiet());
            state = next.state();
        }
    }

    private static EscalationTrigger trigger(String name) {
        return Optional.ofNullable(TRIGGERS.get(name)).orElseThrow();
    }

    @Provide
    Arbitrary<List<EscalationTrigger>> triggers() {
        return Arbitraries.of(TRIGGERS.values()).list().ofMaxSize(12);
    }

    @Test
    void theHoldingTextIsSentOnceEachTimeThatTheBotFallsSilent() {
        var silent = Escalation.NONE.next(trigger("wish")).state();
        assertThat(silent.holdingTextSent()).isFalse();
        var taken = silent.withHoldingTextSent().next(trigger("agent")).state();
        assertThat(taken.holdingTextSent()).isTrue();
        var back = taken.next(trigger("editor")).state();
        assertThat(back.next(trigger("wish")).state().holdingTextSent()).isFalse();
    }

    @Test
    void anAnswerIsLowBelowTheThresholdOfABotThatHeedsIt() {
        var heeding = new EscalationRules(Set.of(EscalationReason.LOW_CONFIDENCE), List.of(), 0.6, Optional.empty());
        assertThat(heeding.answered(0.59).isLow()).isTrue();
        assertThat(heeding.answered(0.6).isLow()).isFalse();
        assertThat(EscalationRules.NONE.answered(0).isLow()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NONE,,", "REQUESTED,AskedByVisitor,", "ESCALATED,,TakenByAgent", "RESOLVED,,HandedBack"})
    void whoMaySetWhichStatus(EscalationStatus to, @Nullable String byVisitor, @Nullable String byEditor) {
        assertThat(EscalationTrigger.ofPatch(to, true)
                        .map(trigger -> trigger.getClass().getSimpleName()))
                .isEqualTo(Optional.ofNullable(byVisitor));
        assertThat(EscalationTrigger.ofPatch(to, false)
                        .map(trigger -> trigger.getClass().getSimpleName()))
                .isEqualTo(Optional.ofNullable(byEditor));
    }

    @Test
    void namesOfRequests() {
        assertThat(EscalationReason.of("negative_sentiment")).hasValue(EscalationReason.NEGATIVE_SENTIMENT);
        assertThat(EscalationStatus.of("requested")).hasValue(EscalationStatus.REQUESTED);
        assertThat(EscalationStatus.of("REQUESTED")).isEmpty();
    }
}
