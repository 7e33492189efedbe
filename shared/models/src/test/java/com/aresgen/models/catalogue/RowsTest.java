package com.aresgen.models.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rows of the catalogue as it is shipped. */
class RowsTest {
    private static final LocalDate GENERATED = LocalDate.of(2026, 11, 22);

    private final List<Model> rows = Catalogue.load().all();

    @Test
    void areMoreThanSeventyOfBothRoutes() {
        assertThat(rows).hasSizeGreaterThan(140);
        assertThat(of("bedrock")).hasSizeGreaterThan(60);
        assertThat(of("openai")).hasSizeGreaterThan(60);
    }

    @Test
    void haveCleanIds() {
        assertThat(rows).allMatch(row -> row.id().matches("[a-z]+/[a-z0-9][a-z0-9.-]*"));
    }

    @Test
    void nameTheirSourceAndItsDay() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.source()).isNotBlank();
            assertThat(row.asOf()).isBetween(LocalDate.of(2026, 1, 1), GENERATED);
        });
        assertThat(of("bedrock"))
                .allMatch(row -> row.source().contains(row.asOf().toString()));
        assertThat(of("openai"))
                .allMatch(row -> row.source().contains(row.asOf().toString()));
    }

    @Test
    void havePricesThatGoWithTheirDay() {
        assertThat(rows).allSatisfy(row -> {
            var price = row.price();
            assertThat(price.version()).isEqualTo(row.asOf().toString());
            assertThat(price.cachedInputNanos()).isLessThanOrEqualTo(price.inputNanos());
        });
        assertThat(rows)
                .filteredOn(row -> !row.provider().equals("local"))
                .allMatch(row -> row.price().outputNanos() > 0);
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void leaveNoRegionByAProfile(Region region) {
        var here = new Availability(region, Optional::empty);
        var offered = of("bedrock").stream()
                .filter(row -> here.unavailability(row).isEmpty())
                .map(row -> row.upstream(region));

        assertThat(offered)
                .hasSizeGreaterThanOrEqualTo(12)
                .allMatch(profile -> profile.startsWith(region.wire() + "."));
    }

    @Test
    void sayWhyARegionDoesNotOfferOne() {
        var eu = new Availability(Region.EU, Optional::empty);
        var us = new Availability(Region.US, Optional::empty);

        assertThat(eu.unavailability(row("anthropic/claude-sonnet-5")))
                .hasValueSatisfying(reason -> assertThat(reason).contains("global profile", "region eu"));
        assertThat(eu.unavailability(row("amazon/nova-premier")))
                .hasValueSatisfying(reason -> assertThat(reason).contains("no source confirms", "region eu"));
        assertThat(us.unavailability(row("meta/llama3-3-70b-instruct")))
                .hasValueSatisfying(reason -> assertThat(reason).contains("no source confirms", "region us"));
        assertThat(us.unavailability(row("anthropic/claude-sonnet-5"))).isEmpty();
    }

    /** By Anthropic's documentation: budgets end with 4.5, adaptive thinking begins with 4.6. */
    @ParameterizedTest
    @CsvSource({
        "anthropic/claude-3-haiku, NONE", "anthropic/claude-opus-4-1, BUDGET",
        "anthropic/claude-haiku-4-5, BUDGET", "anthropic/claude-opus-4-6, ADAPTIVE",
        "anthropic/claude-fable-5, ADAPTIVE", "openai/gpt-oss-20b, EFFORT",
        "deepseek/deepseek-r1, NONE"
    })
    void sayHowEachTakesAnEffort(String id, Thinking thinking) {
        assertThat(row(id).thinking()).isEqualTo(thinking);
    }

    @Test
    void leaveNoVersionOfClaudeThatReasonsWithoutAWayToAskForIt() {
        assertThat(rows)
                .filteredOn(row -> row.id().startsWith("anthropic/"))
                .isNotEmpty()
                .allMatch(
                        row -> row.capabilities().contains(Capability.REASONING) == (row.thinking() != Thinking.NONE));
    }

    private List<Model> of(String provider) {
        return rows.stream().filter(row -> row.provider().equals(provider)).toList();
    }

    private static Model row(String id) {
        return Catalogue.load().find(id).orElseThrow();
    }

    @Test
    void sayWhyTheyDoNotAnswerWhereBedrockIsMissing() {
        var here = new Availability(Region.US, Optional::empty, Optional.of("there is no Bedrock here"));

        assertThat(of("bedrock")).allMatch(row -> here.unavailability(row).isPresent());
        assertThat(of("bedrock").stream().map(here::unavailability)).contains(Optional.of("there is no Bedrock here"));
        assertThat(here.unavailability(
                        Catalogue.load().find("local/extractive-1").orElseThrow()))
                .isEmpty();
    }
}
