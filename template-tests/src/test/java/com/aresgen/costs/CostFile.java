package com.aresgen.costs;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Repository;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** The committed files that the cost page is computed from. */
final class CostFile {
    private static final Path FOLDER = Repository.root().resolve("infra/costs");

    private CostFile() {}

    /** A file by its name: {@code prices}, {@code measured}, {@code live} or {@code assumptions}. */
    static JsonNode named(String name) {
        return Json.MAPPER.readTree(FOLDER.resolve(name + ".json").toFile());
    }
}
