package com.aresgen.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules that depend on none of the others, so that they can be read and used alone. */
final class ModulesTest {
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?(com\\.aresgen(?:\\.[a-z]\\w*)*)\\.[A-Z*]");

    private final List<Source> sources = Source.all();

    @ParameterizedTest
    @ValueSource(strings = {"infra/cdk", "infra/dynamodb", "shared/text", "shared/changes"})
    void dependsOnNoneOfOurs(String module) {
        var files = sources.stream()
                .filter(source -> source.isIn(Pattern.compile(module + "/src/main/.*")))
                .toList();
        var own = files.stream().map(Source::packageName).collect(toSet());

        assertThat(files).as("sources of " + module).isNotEmpty();
        assertThat(files.stream()
                        .flatMap(file -> IMPORT.matcher(file.text())
                                .results()
                                .filter(match -> !own.contains(match.group(1)))
                                .map(match -> file.path() + " imports " + match.group(1))))
                .isEmpty();
    }
}
