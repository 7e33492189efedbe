package com.aresgen.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Secrets that AWS would generate: made at the first start, and the same ones after a restart.
 *
 * @param folder where they are kept; if empty, each start makes new ones
 */
record GeneratedSecrets(Optional<Path> folder) implements UnaryOperator<String> {
    private static final int BYTES = 32;

    @Override
    public String apply(String name) {
        return folder.map(place -> kept(place.resolve(name))).orElseGet(() -> random());
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                new PrivateFile(file).write(random());
            }
            return Files.readString(file);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
