package com.aresgen.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A clone has the agreed folders, and no file that only makes sense on the machine it was written on. */
final class TrackedFilesTest {
    private static final Pattern MACHINE = Pattern.compile("(?<![\\w.}])/(root|work|home/\\w+|Users/\\w+)/");
    private static final Pattern REGISTRY =
            Pattern.compile("<(repositories|pluginRepositories|mirror|distributionManagement)>"
                    + "|(?m)^\\s*(@[\\w-]+:)?registry\\s*=|\"resolved\"\\s*:");

    private static List<String> tracked = List.of();

    @BeforeAll
    static void list() throws IOException {
        // The user that runs the tests need not be the owner of the checkout.
        var git = new ProcessBuilder("git", "-c", "safe.directory=*", "ls-files", "-z")
                .directory(Repository.root().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var names = git.inputReader(StandardCharsets.UTF_8)) {
            tracked = Arrays.stream(names.readAllAsString().split("\0", -1))
                    .filter(name -> !name.isEmpty())
                    .filter(name -> Files.exists(Repository.root().resolve(name)))
                    .toList();
        }
        assertThat(tracked).contains("mvnw");
    }

    @Test
    void theTopLevelIsTheMapInTheReadme() {
        var visible = tracked.stream()
                .map(name -> name.replaceFirst("/.*", ""))
                .filter(name -> !name.startsWith("."))
                .collect(toSet());

        visible.removeAll(List.of("mvnw", "LICENSE"));
        assertThat(visible)
                .containsExactlyInAnyOrder(
                        "functions", "shared", "infra", "events", "template-tests", "pom.xml", "README.md");
    }

    @Test
    void noFileNamesAFolderOfOneMachine() throws IOException {
        assertThat(containing(MACHINE, ".*")).isEmpty();
    }

    @Test
    void theBuildNamesNoRegistrySoThatEachMachineMayUseItsOwn() throws IOException {
        assertThat(containing(REGISTRY, ".*(pom\\.xml|\\.npmrc|package-lock\\.json|settings\\.xml)"))
                .isEmpty();
    }

    private static Set<String> containing(Pattern text, String names) throws IOException {
        var found = new TreeSet<String>();
        for (var name : tracked) {
            if (name.matches(names)) {
                text.matcher(Files.readString(Repository.root().resolve(name), StandardCharsets.ISO_8859_1))
                        .results()
                        .forEach(match -> found.add(name + ": " + match.group()));
            }
        }
        return found;
    }
}
