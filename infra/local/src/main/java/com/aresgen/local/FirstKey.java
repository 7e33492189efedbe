package com.aresgen.local;

import com.aresgen.http.values.Role;
import com.aresgen.local.dynamodb.TableCreation;
import com.aresgen.local.functions.Functions;
import com.aresgen.store.keys.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** The key of the first admin, so that the first call needs no setup; its secret is kept beside the data. */
final class FirstKey {
    private FirstKey() {}

    /**
     * Returns the key, which it creates the first time.
     *
     * @param file where the secret is kept; if empty, each start makes a new key
     */
    static String ensure(Functions.Surroundings surroundings, Optional<Path> file) throws IOException {
        if (file.isPresent() && Files.exists(file.get())) {
            return Files.readString(file.get()).strip();
        }
        var key = create(surroundings);
        if (file.isPresent()) {
            new PrivateFile(file.get()).write(key + "\n");
        }
        return key;
    }

    private static String create(Functions.Surroundings surroundings) {
        var region = surroundings.region();
        try (var operator = TableCreation.operator(surroundings.tables(), region)) {
            return new Workspaces(operator, region.tables(), InstantSource.system())
                    .create("local", region.home(), Role.ADMIN)
                    .key()
                    .text();
        }
    }
}
