package com.aresgen.models.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.Region;
import com.aresgen.models.catalogue.Availability;
import com.aresgen.models.catalogue.Catalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelServerTest {
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private String secret = "{}";
    private int reads;
    private final ModelServer server = new ModelServer(this::read, () -> now);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | no server is set for it (LLM_BASE_URL)",
                "{\"LLM_BASE_URL\": \" \"} | no server is set for it (LLM_BASE_URL)",
                "https://host/v1 | the server for it is not named in JSON",
                "{\"LLM_BASE_URL\": \"host/v1\"} | LLM_BASE_URL is not like https://host/v1",
                "{\"LLM_BASE_URL\": \"ftp://host\"} | LLM_BASE_URL is not like https://host/v1",
                "{\"LLM_BASE_URL\": \"https://a b\"} | LLM_BASE_URL is not like https://host/v1",
                "{\"LLM_BASE_URL\": \"https://host\", \"LLM_API_KEY\": \"k\u00e4y\"} | LLM_API_KEY has characters that a header cannot hold",
            })
    void namesTheFaultOfTheSecretAndQuotesNothingOfIt(String text, String reason) {
        secret = text;

        assertThat(server.provider()).isEmpty();
        assertThat(server.fault()).contains(reason);
    }

    @Test
    void holdsForFiveMinutesAndKeepsTheProviderOfTheSameText() {
        secret = "{\"LLM_BASE_URL\": \"https://host/v1\"}";
        var first = server.provider();
        now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
        assertThat(server.provider()).isPresent().isEqualTo(first);
        assertThat(reads).isOne();

        now = now.plusMillis(1);
        assertThat(server.provider().orElseThrow()).isSameAs(first.orElseThrow());
        assertThat(reads).isEqualTo(2);

        secret = "{\"LLM_BASE_URL\": \"https://other/v1\"}";
        now = now.plus(Duration.ofMinutes(5));
        assertThat(server.provider().orElseThrow()).isNotSameAs(first.orElseThrow());
    }

    @Test
    void isReadOnceHoweverManyAskAtOnce() {
        var reading = new AtomicInteger();
        var slow = new ModelServer(
                () -> {
                    reading.incrementAndGet();
                    LockSupport.parkNanos(50_000_000);
                    return secret;
                },
                () -> now);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                threads.execute(slow::fault);
            }
        }

        assertThat(reading).hasValue(1);
    }

    @Test
    void modelsOfTheServerAreThereWhenItIsAndWhereTheyAre() {
        var here = new Availability(Region.EU, server::fault);
        var anywhere = Catalogue.load().find("remote/any").orElseThrow();
        var american = Catalogue.load().find("openai/gpt-5-mini").orElseThrow();
        assertThat(here.unavailability(anywhere)).contains("no server is set for it (LLM_BASE_URL)");

        secret = "{\"LLM_BASE_URL\": \"https://host/v1\"}";
        now = now.plus(Duration.ofMinutes(5));
        assertThat(here.unavailability(anywhere)).isEmpty();
        assertThat(here.unavailability(american)).contains("no source confirms that it is offered in the region eu");
        assertThat(here.unavailability(
                        Catalogue.load().find("local/extractive-1").orElseThrow()))
                .isEmpty();
    }

    private String read() {
        reads++;
        return secret;
    }
}
