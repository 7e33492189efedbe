package com.aresgen.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules that can only be checked in the sources, infra/cdk and tests included. */
final class SourcesTest {
    private static final int LONGEST = 250;
    private static final int MEDIAN = 60;
    private static final Pattern CATCH_ALL =
            Pattern.compile("catch \\([^)]*\\b(Exception|RuntimeException|Throwable|Error)\\b");
    private static final Pattern DEPLOYED = Pattern.compile("(shared|functions)/\\w+/src/main/.*");

    private final List<Source> sources = Source.all();

    @Test
    void noFileIsLong() {
        assertThat(sources.stream()
                        .filter(source -> source.lines() > LONGEST)
                        .map(source -> source.path() + " has " + source.lines() + " lines"))
                .as("files above " + LONGEST + " lines: a long file is a missing name")
                .isEmpty();
    }

    @Test
    void mostFilesFitOnAScreen() {
        var lengths = sources.stream().map(Source::lines).sorted().toList();

        assertThat(lengths.get(lengths.size() / 2)).isLessThan(MEDIAN);
    }

    /**
     * FunctionServer turns an Error into an exception: on an Error the JDK's server would not close the connection. No
     * fault in priming may keep a function from being deployed.
     */
    @Test
    void bugsAreCaughtOnceAtTheEdge() {
        var catching = sources.stream()
                .filter(source -> source.isIn(DEPLOYED))
                .flatMap(source -> CATCH_ALL.matcher(source.text()).results().map(_ -> source.path()))
                .toList();

        assertThat(catching)
                .as("an expected failure is a value, and a bug is for the edge")
                .containsExactlyInAnyOrder(
                        "shared/lambda/src/main/java/com/aresgen/lambda/edge/Invocation.java",
                        "shared/lambda/src/main/java/com/aresgen/lambda/edge/FunctionServer.java",
                        "shared/lambda/src/main/java/com/aresgen/lambda/snapshot/Priming.java");
    }

    @Test
    void everyPackageSaysWhatItIsForAndKnowsNoNull() {
        var explained = sources.stream()
                .filter(source -> source.text().startsWith("/**"))
                .filter(source -> source.text().contains("\n@NullMarked\npackage "))
                .map(Source::packageName)
                .collect(toSet());

        assertThat(sources.stream().map(Source::packageName).distinct().filter(name -> !explained.contains(name)))
                .as("packages without a package-info.java that says what for, and @NullMarked")
                .isEmpty();
    }
}
