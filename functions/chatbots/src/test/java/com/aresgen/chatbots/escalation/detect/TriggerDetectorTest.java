package com.aresgen.chatbots.escalation.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.escalation.EscalationReason;
import com.aresgen.chatbots.escalation.EscalationRules;
import com.aresgen.text.Languages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerDetectorTest {
    private static final Languages LANGUAGES = Languages.load();
    private static final TriggerDetector DETECTOR = new TriggerDetector();
    private static final Sentiment SENTIMENT = Sentiment.load(LANGUAGES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to talk to a human",
                "Can I speak to an agent please?",
                "let me speak with a real person",
                "Could you connect me to customer support?",
                "please transfer me to your manager",
                "I'd like to chat with someone from your team",
                "I need to talk to somebody real.",
                "give me a real person!!!",
                "I want a human",
                "I don’t want a bot, I want to talk to a human",
                "why can't I talk to a human?",
                "Why don't you let me talk to a person?",
                "Is there a real person I can talk to?",
                "Human please",
                "AGENT",
                "Put me through to a representative",
                "This is not helping. Escalate this to a supervisor.",
                "I can't find it, connect me with an operator",
                "I don't understand why I can't talk to a human",
                "I do not understand you, but can I talk to a human",
                "Ich möchte mit einem Menschen sprechen",
                "Kann ich bitte mit einem Mitarbeiter reden?",
                "Verbinden Sie mich bitte mit dem Kundendienst",
                "Je voudrais parler à un conseiller",
                "Puis-je parler à un humain ?",
                "Quiero hablar con una persona",
                "¿Puedo hablar con un agente?",
                "Vorrei parlare con un operatore",
                "Quero falar com um atendente",
                "Ik wil met een medewerker spreken",
                "Chcę porozmawiać z człowiekiem",
            })
    void aWishForAPerson(String message) {
        assertThat(detected(message, EscalationReason.USER_REQUEST)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don't want to talk to a human",
                "I do not want to speak to an agent, just tell me the price",
                "No need to connect me to an agent",
                "I never want to speak with a representative again",
                "I got this without talking to a human",
                "How do I add an agent to my account?",
                "Which agents does the monitoring have?",
                "Do you sell human resources software?",
                "How many people can use it?",
                "Are you a bot?",
                "What does the manager role allow?",
                "I talked about it with my wife",
                "Ich möchte nicht mit einem Menschen sprechen",
                "Ich will keinen Menschen sprechen",
                "Je ne veux pas parler à un conseiller",
                "No quiero hablar con un agente",
                "Non voglio parlare con un operatore",
                "Wie viele Mitarbeiter haben Sie?",
                "",
            })
    void noWishForAPerson(String message) {
        assertThat(detected(message, EscalationReason.USER_REQUEST)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I will call my lawyer                | true
            LAWYER!                              | true
            lawyers                              | false
            I want a charge-back now             | true
            charge back                          | false
            Die STRASSE ist gesperrt             | true
            Ｌａｗｙｅｒ                            | true
            el próximo año                       | true
            el ano                               | false
            我要退款                              | true
            C++ crashes                          | true
            """)
    void keywordsAreWholeWords(String message, boolean found) {
        var rules = new EscalationRules(
                Set.of(EscalationReason.KEYWORD),
                List.of("lawyer", "charge-back", "Straße", "AÑO", "退款", "c++"),
                0.5,
                Optional.empty());
        assertThat(DETECTOR.detect(message, rules).isPresent()).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is terrible.",
                "Your service is awful and I hate it",
                "I am so angry right now",
                "WORST support ever!!!",
                "this is useless",
                "You are all idiots",
                "I'm very disappointed and frustrated",
                "It was good, but now it is horrible",
                "I am not happy with this stupid thing",
            })
    void anger(String message) {
        assertThat(SENTIMENT.score(message)).as(message).isLessThanOrEqualTo(Sentiment.NEGATIVE);
        assertThat(detected(message, EscalationReason.NEGATIVE_SENTIMENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I fix error 500?",
                "My payment failed, what is wrong?",
                "How can I kill a process that is stuck?",
                "The warranty covers broken parts, right?",
                "I lost my password",
                "It is not bad at all",
                "It's never terrible to use",
                "I am not angry",
                "It is a bit slow",
                "Thanks, that was great!",
                "Die Lieferung kam nicht an und ich habe die Rechnung verloren",
                "What is a fatal error?",
                "My order is delayed, can I cancel it?",
                "There was a problem, but now it is great",
                "",
            })
    void noAnger(String message) {
        assertThat(detected(message, EscalationReason.NEGATIVE_SENTIMENT))
                .as(message + " " + SENTIMENT.score(message))
                .isFalse();
    }

    @Test
    void onlyLanguagesWithALexiconAreSupported() {
        assertThat(Sentiment.supports("en")).isTrue();
        assertThat(Sentiment.supports("en-GB")).isTrue();
        assertThat(Sentiment.supports("de")).isFalse();
        assertThat(Sentiment.supports("")).isFalse();
    }

    @Test
    void rulesThatHeedNothingFindNothing() {
        assertThat(DETECTOR.detect("I hate this, give me a human", EscalationRules.NONE))
                .isEmpty();
        assertThat(DETECTOR.detect("a human, " + "no ".repeat(100_000), rules(EscalationReason.USER_REQUEST)))
                .isEmpty();
    }

    private static boolean detected(String message, EscalationReason reason) {
        return DETECTOR.detect(message, rules(reason)).equals(Optional.of(reason));
    }

    private static EscalationRules rules(EscalationReason reason) {
        return new EscalationRules(Set.of(reason), List.of(), 0.5, Optional.empty());
    }
}
