package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operator sets by {@code -c} arrives, and what does not fit together is refused in one line. */
final class SettingsTest {
    @Test
    void callersAreSentToThePublicNamesByDefault() {
        assertThat(settings(Map.of()).baseUrl(Region.EU)).isEqualTo("https://eu.api.aresgen.com");
        assertThat(settings(Map.of()).baseUrl(Region.US)).isEqualTo("https://us.api.aresgen.com");
    }

    @Test
    void callersAreSentToTheDomainOfTheOperator() {
        assertThat(settings(Map.of("domain.eu", "api.example.eu")).baseUrl(Region.EU))
                .isEqualTo("https://api.example.eu");
        assertThat(settings(Map.of("domain.eu", "api.example.eu", "base-url.eu", "https://other.example"))
                        .baseUrl(Region.EU))
                .isEqualTo("https://other.example");
    }

    @Test
    void aDomainWithoutItsCertificateIsRefused() {
        assertThatThrownBy(() -> settings(Map.of("domain.us", "api.example.us")).domain(Region.US))
                .isInstanceOf(SynthesisRefused.class)
                .hasMessageContaining("certificate.us");
    }

    private static Settings settings(Map<String, String> operator) {
        return new Settings(Synthesis.app(operator).getNode());
    }
}
