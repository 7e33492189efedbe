package com.aresgen.text.samples;

import com.aresgen.text.Languages;
import com.aresgen.text.Sentence;
import com.aresgen.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A news story, a manual and a German report. */
public final class Samples {
    public static final String HARBOUR = file("harbour.txt");
    public static final String CACHE = file("cache.txt");
    public static final String MOOR = file("moor.txt");

    private static final Languages LANGUAGES = Languages.load();

    private Samples() {}

    public static Text read(String text) {
        return Text.of(text, LANGUAGES.of(text));
    }

    public static List<String> sentences(String text) {
        return read(text).sentences().stream().map(Sentence::text).toList();
    }

    private static String file(String name) {
        try (var in = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
