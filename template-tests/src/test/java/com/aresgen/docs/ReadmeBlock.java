package com.aresgen.docs;

import com.aresgen.suite.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A fenced code block of the README; the language is the text after its fence, which may be empty. */
record ReadmeBlock(String language, String text, long line) {
    private static final Pattern FENCED = Pattern.compile("(?ms)^```([^\\n`]*)\\n(.*?)^```$");

    static Stream<ReadmeBlock> all() {
        var readme = readme();
        return FENCED.matcher(readme)
                .results()
                .map(match -> new ReadmeBlock(
                        match.group(1).strip(),
                        match.group(2),
                        1 + readme.substring(0, match.start()).lines().count()));
    }

    /** Lines that begin or end a block, whatever they look like. */
    static long fences() {
        return readme().lines()
                .filter(line -> line.strip().matches("(```|~~~).*"))
                .count();
    }

    static ReadmeBlock containing(String words) {
        return all().filter(block -> block.text().contains(words)).findFirst().orElseThrow();
    }

    ReadmeBlock replacing(String words, String others) {
        return new ReadmeBlock(language, text.replace(words, others), line);
    }

    @Override
    public String toString() {
        return "line " + line + ": " + text.lines().findFirst().orElse("");
    }

    private static String readme() {
        try {
            return Files.readString(Repository.root().resolve("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
