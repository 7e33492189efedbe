package com.aresgen.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.Repository;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lambda's jars have classes that its runtime can load, no more bytes than agreed, and the same ones in each build. */
final class JarsTest {
    /** Class files of Java 1.0.2 have version 45; each release since has one more. */
    private static final int BEFORE_JAVA_1 = 44;

    /** {@code project.build.outputTimestamp} of the parent POM. */
    private static final LocalDateTime BUILT = LocalDateTime.of(2026, 1, 1, 0, 0);

    @ParameterizedTest
    @MethodSource("com.aresgen.templates.DeployedFunction#all")
    void ourClassesAreCompiledForExactlyTheRuntime(DeployedFunction function) throws IOException {
        var release = Integer.parseInt(function.runtime().substring("java".length()));
        var versions = new HashSet<String>();
        try (var jar = function.jar().open()) {
            for (var entry : entries(jar, "com/aresgen/.*\\.class")) {
                versions.add(version(jar, entry));
            }
        }
        // The minor version would be 65535 for a class that uses preview features.
        assertThat(versions).containsExactly(BEFORE_JAVA_1 + release + ".0");
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.templates.LambdaJar#all")
    void theJarIsWithinItsBudget(LambdaJar jar) throws IOException {
        assertThat(Files.size(jar.file())).isLessThanOrEqualTo(Budget.of(jar).bytes());
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.templates.LambdaJar#all")
    void ourEntriesCarryTheFixedTimeOfAllBuilds(LambdaJar lambda) throws IOException {
        try (var jar = lambda.open()) {
            var times = times(jar, "(com/aresgen|events)/.+");

            assertThat(times).isNotEmpty();
            times.values().removeAll(Set.of(BUILT));
            assertThat(times).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.templates.LambdaJar#all")
    void noOtherEntryTellsWhenTheJarWasBuilt(LambdaJar lambda) throws IOException {
        try (var jar = lambda.open()) {
            var times = times(jar, ".+");
            times.values().removeAll(Set.of(BUILT));
            times.values().removeAll(publishedTimes());

            assertThat(times).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.templates.DeployedFunction#all")
    void theJarHasTheSampleEventThatPrimesTheFunction(DeployedFunction function) throws IOException {
        try (var jar = function.jar().open()) {
            var entry = jar.getEntry(function.eventName());

            assertThat(entry).as(function.eventName()).isNotNull();
            assertThat(jar.getInputStream(entry))
                    .hasBinaryContent(Files.readAllBytes(Repository.root().resolve(function.eventName())));
        }
    }

    private static Map<String, LocalDateTime> times(JarFile jar, String pattern) {
        var times = new TreeMap<String, LocalDateTime>();
        entries(jar, pattern).forEach(entry -> times.put(entry.getName(), entry.getTimeLocal()));
        return times;
    }

    /** The times in the libraries on the class path, which never change for a published version. */
    private static Set<LocalDateTime> publishedTimes() throws IOException {
        var times = new HashSet<LocalDateTime>();
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (part.endsWith(".jar")) {
                try (var jar = new JarFile(part)) {
                    jar.stream().map(JarEntry::getTimeLocal).forEach(times::add);
                }
            }
        }
        return times;
    }

    private static List<JarEntry> entries(JarFile jar, String pattern) {
        return jar.stream().filter(entry -> entry.getName().matches(pattern)).toList();
    }

    /** The head of a class file: magic number, minor and major version (JVMS 4.1). */
    private static String version(JarFile jar, JarEntry entry) throws IOException {
        try (var in = new DataInputStream(jar.getInputStream(entry))) {
            in.readInt();
            var minor = in.readUnsignedShort();
            return in.readUnsignedShort() + "." + minor;
        }
    }
}
