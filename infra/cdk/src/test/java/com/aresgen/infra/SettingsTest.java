package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator's {@code -c} settings are applied; values that do not fit together are refused in one line. */
final class SettingsTest {
    @Test
    void callersAreSentToThePublicNamesByDefault() {
        assertThat(settings(Map.of()).baseUrl(StackRegion.EU)).isEqualTo("https://eu.api.aresgen.com");
        assertThat(settings(Map.of()).baseUrl(StackRegion.US)).isEqualTo("https://us.api.aresgen.com");
    }

    @Test
    void callersAreSentToTheDomainOfTheOperator() {
        assertThat(settings(Map.of("domain.eu", "api.example.eu")).baseUrl(StackRegion.EU))
                .isEqualTo("https://api.example.eu");
        assertThat(settings(Map.of("domain.eu", "api.example.eu", "base-url.eu", "https://other.example"))
                        .baseUrl(StackRegion.EU))
                .isEqualTo("https://other.example");
    }

    @Test
    void aDomainWithoutItsCertificateIsRefused() {
        assertThatThrownBy(() -> settings(Map.of("domain.us", "api.example.us")).domain(StackRegion.US))
                .isInstanceOf(SynthesisRefused.class)
                .hasMessageContaining("certificate.us");
    }

    @Test
    void theDomainOfLiveDocumentsAndItsCertificateComeTogether() {
        for (var half : List.of(
                Map.of("live-domain.eu", "live.example.eu"),
                Map.of("live-certificate.eu", "arn:aws:acm:eu-west-1:111122223333:certificate/1"))) {
            assertThatThrownBy(() -> settings(half).liveDomain(StackRegion.EU))
                    .isInstanceOf(SynthesisRefused.class)
                    .hasMessageContaining("live-domain.eu")
                    .hasMessageContaining("live-certificate.eu");
        }
        assertThat(settings(Map.of()).liveDomain(StackRegion.EU)).isEmpty();
    }

    @Test
    void aZoneGetsTheRecordsOfOneDomainOrOfBoth() {
        assertThatThrownBy(() ->
                        settings(Map.of("hosted-zone.eu", "Z0123456789ABC")).domain(StackRegion.EU))
                .isInstanceOf(SynthesisRefused.class)
                .hasMessageContaining("hosted-zone.eu");
        var live = settings(Map.of(
                "live-domain.eu", "live.example.eu",
                "live-certificate.eu", "arn:aws:acm:eu-west-1:111122223333:certificate/1",
                "hosted-zone.eu", "Z0123456789ABC"));
        assertThat(live.domain(StackRegion.EU)).isEmpty();
        assertThat(live.liveDomain(StackRegion.EU).orElseThrow().hostedZone()).contains("Z0123456789ABC");
    }

    @ParameterizedTest
    @CsvSource({
        "domain.eu, ''",
        "domain.eu, https://api.example.eu",
        "certificate.eu, arn:aws:acm:us-east-1:111122223333:certificate/1",
        "live-domain.eu, wss://live.example.eu",
        "live-certificate.us, arn:aws:acm:eu-west-1:111122223333:certificate/1",
        "base-url.us, http://api.example.us",
        "base-url.us, https://api.example.us/",
        "stage, Dev",
        "build, everything",
        "hosted-zone.eu, example.eu",
        "budget.eu, 12.50",
        "kms-key.eu, arn:aws:kms:us-east-1:111122223333:key/1",
        "concurrency.eu, many",
        "tracing.us, true",
        "alarms.topic.eu, alarms",
        "alarms.topic.us, arn:aws:sns:eu-west-1:111122223333:alarms"
    })
    void aValueThatCannotBeRightIsRefused(String key, String value) {
        assertThatThrownBy(() -> settings(Map.of(key, value)))
                .isInstanceOf(SynthesisRefused.class)
                .hasMessageMatching(key.replace(".", "\\.") + " must be .*, not '.*'\\.");
    }

    @Test
    void aMisspeltKeyIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> settings(Map.of("alarm.topic.eu", "arn:aws:sns:eu-west-1:111122223333:alarms")))
                .isInstanceOf(SynthesisRefused.class)
                .hasMessageContaining("no setting alarm.topic.eu")
                .hasMessageContaining("alarms.topic.eu");
    }

    private static Settings settings(Map<String, String> operator) {
        return new Settings(Synthesis.app(operator).getNode());
    }
}
