package com.aresgen.docs.runbook;

import com.aresgen.suite.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page in Markdown.
 *
 * @param name its path in the repository
 */
record Page(String name, String text) {
    private static final Path FOLDER = Repository.root().resolve("infra/runbook");
    private static final Pattern CODE = Pattern.compile("(?ms)^ *```[^\\n]*\\n.*?^ *```$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (.+)$");

    /** The pages of the runbook, its index included. */
    static List<Page> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted()
                    .map(file -> of("infra/runbook/" + file.getFileName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page of(String name) {
        try {
            return new Page(name, Files.readString(Repository.root().resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> sections() {
        return SECTION.matcher(prose()).results().map(match -> match.group(1)).toList();
    }

    /** Targets of links, as they are written. */
    Stream<String> links() {
        return LINK.matcher(prose()).results().map(match -> match.group(1));
    }

    /** Links to files of the repository, or to headings, that lead nowhere. */
    Stream<String> brokenLinks() {
        return links().filter(link -> !link.matches("[a-z]+:.*")).filter(link -> !leadsSomewhere(link));
    }

    private boolean leadsSomewhere(String link) {
        var parts = link.split("#", 2);
        var target = Repository.root().resolve(name).resolveSibling(parts[0]).normalize();
        if (!parts[0].isEmpty() && !Files.isRegularFile(target)) {
            return false;
        }
        var page = parts[0].isEmpty()
                ? this
                : of(Repository.root().relativize(target).toString());
        return parts.length == 1 || page.anchors().anyMatch(parts[1]::equals);
    }

    /** As GitHub makes them of headings. */
    private Stream<String> anchors() {
        return HEADING.matcher(prose())
                .results()
                .map(match -> match.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'));
    }

    private String prose() {
        return CODE.matcher(text).replaceAll("");
    }

    @Override
    public String toString() {
        return name;
    }
}
