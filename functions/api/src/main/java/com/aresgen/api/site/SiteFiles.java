package com.aresgen.api.site;

import com.aresgen.http.Payload;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The files of the module {@code infra/site}, by folder and name. They are read when a call asks. Safe for threads. */
final class SiteFiles {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "txt", "text/plain; charset=utf-8");

    @Inject
    SiteFiles() {}

    /** Empty if there is no such file. {@code name} is what a caller sent. */
    Optional<Payload> find(String folder, String name) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return type != null && name.matches("[a-z0-9-]+\\.[a-z]+")
                ? read("/" + folder + "/" + name).map(bytes -> new Payload(type, bytes))
                : Optional.empty();
    }

    private static Optional<byte[]> read(String path) {
        try (var file = SiteFiles.class.getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
