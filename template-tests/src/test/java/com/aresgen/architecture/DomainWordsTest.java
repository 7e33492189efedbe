package com.aresgen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.problem.Problem;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The conventions hold for every resource, so their code names none of them. */
final class DomainWordsTest {
    private static final List<String> WORDS =
            List.of("thread", "voice", "webhook", "chatbot", "document", "workflow", "conversation", "knowledge");

    /** Whole words of a name: {@code threadId}, {@code findThreads}, {@code THREAD_ID}, and not {@code threading}. */
    private static final Pattern DOMAIN = Pattern.compile(WORDS.stream()
            .map(word -> "(?<![A-Za-z])%1$s(?![a-rt-z])|%2$s(?![a-rt-z])|(?<![A-Z])%3$s(?![A-RT-Z])"
                    .formatted(
                            word,
                            word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1),
                            word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.joining("|")));

    @Test
    void noNameOfTheConventionsIsOneOfAResource() {
        var classes =
                new ClassFileImporter().withImportOption(new WrittenByHand()).importPackages("com.aresgen.http");

        assertThat(classes.stream()
                        // The catalogue has a not-found problem for each resource.
                        .filter(each -> !each.isEquivalentTo(Problem.class))
                        .flatMap(DomainWordsTest::names)
                        .filter(name -> DOMAIN.matcher(name).find()))
                .isEmpty();
        assertThat(classes).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Call.threadId", "Call.findThreads", "Problem.THREAD_NOT_FOUND", "VoiceGuard", "Call.webhook"})
    void aNameOfAResourceIsFound(String name) {
        assertThat(DOMAIN.matcher(name).find()).isTrue();
    }

    private static Stream<String> names(JavaClass each) {
        return Stream.of(
                        Stream.of(each.getSimpleName()),
                        each.getMethods().stream().map(method -> each.getSimpleName() + "." + method.getName()),
                        each.getFields().stream().map(field -> each.getSimpleName() + "." + field.getName()))
                .flatMap(names -> names);
    }
}
