package com.aresgen.docs.runbook;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An alarm leads to a page that says what it means, where to look and what to do, with names that exist. */
class RunbookTest {
    private static final String INDEX = "infra/runbook/README.md";
    private static final List<String> SECTIONS = List.of("Meaning", "Look", "Act");
    private static final Pattern NAME = Pattern.compile("AresGen-EU-[A-Za-z]+");

    /** The operator's topic, and the secret of the probe, which no template has yet. */
    private static final Set<String> ELSEWHERE = Set.of("AresGen-EU-Alerts");

    @Test
    void everyAlarmHasItsPageAndNoPageOutlivesItsAlarms() {
        var pages = Page.all().stream()
                .filter(page -> page.sections().contains("Meaning"))
                .map(Page::name)
                .toList();

        assertThat(pages).containsExactlyInAnyOrderElementsOf(Templates.pagesOfAlarms());
    }

    @Test
    void aPageOfAnAlarmHasExactlyThreeSections() {
        assertThat(Templates.pagesOfAlarms())
                .allSatisfy(page -> assertThat(Page.of(page).sections()).isEqualTo(SECTIONS));
    }

    @Test
    void theIndexLinksEveryPage() {
        var linked = Page.of(INDEX).links().collect(toSet());

        assertThat(Page.all().stream().map(Page::name).filter(name -> !name.equals(INDEX)))
                .allSatisfy(name -> assertThat(linked).contains(name.substring("infra/runbook/".length())));
    }

    static Stream<Page> pages() {
        return Stream.concat(Page.all().stream(), Stream.of(Page.of("infra/bootstrap/README.md")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Page page) {
        assertThat(page.brokenLinks()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyNameIsDeployed(Page page) {
        var deployed = Templates.names();

        assertThat(NAME.matcher(page.text())
                        .results()
                        .map(MatchResult::group)
                        .filter(name -> !ELSEWHERE.contains(name)))
                .allSatisfy(name -> assertThat(deployed).contains(name));
    }
}
