package com.aresgen.voice.profile.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words in lower case from a file on the class path, where spaces and line ends separate them. */
public record WordList(Set<String> words) {
    public WordList {
        words = Set.copyOf(words);
    }

    public static WordList of(Class<?> beside, String file) {
        try (var in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new WordList(Arrays.stream(text.strip().split("\\s+", -1)).collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean contains(String lowerCase) {
        return words.contains(lowerCase);
    }
}
