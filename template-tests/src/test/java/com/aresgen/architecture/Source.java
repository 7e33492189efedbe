package com.aresgen.architecture;

import com.aresgen.suite.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java file of ours, committed or not yet.
 *
 * @param path from the repository's root, with slashes
 */
record Source(String path, String text) {
    private static final Pattern SOURCE = Pattern.compile("(\\w[\\w-]*/){1,2}src/(main|test)/java/.*\\.java");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    static List<Source> all() {
        var root = Repository.root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> SOURCE.matcher(path).matches())
                    .map(path -> new Source(path, read(root.resolve(path))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long lines() {
        return text.lines().count();
    }

    boolean isIn(Pattern paths) {
        return paths.matcher(path).matches();
    }

    String packageName() {
        return PACKAGE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(path + " is in no package"));
    }

    @Override
    public String toString() {
        return path;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
