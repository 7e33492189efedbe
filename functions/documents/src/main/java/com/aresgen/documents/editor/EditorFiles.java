package com.aresgen.documents.editor;

import com.aresgen.http.Payload;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The files of the module {@code infra/site}, by their names. They are read when they are asked for. Safe for threads. */
final class EditorFiles {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "txt", "text/plain; charset=utf-8");

    @Inject
    EditorFiles() {}

    /** Empty if there is no such file. */
    Optional<Payload> find(String name) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return type != null && name.matches("[a-z0-9-]+\\.[a-z]+")
                ? read(name).map(bytes -> new Payload(type, bytes))
                : Optional.empty();
    }

    /** The page, which is told where documents are edited live. */
    static Payload with(Payload page, String liveUrl) {
        var text = page.text().replace("${LIVE_URL}", liveUrl);
        return new Payload(page.contentType(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> read(String name) {
        try (var file = EditorFiles.class.getResourceAsStream("/editor/" + name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
