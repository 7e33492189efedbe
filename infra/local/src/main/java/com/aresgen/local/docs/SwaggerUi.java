package com.aresgen.local.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The folder of the WebJar's files: its name is the version, which is read from the jar. */
final class SwaggerUi {
    private SwaggerUi() {}

    static String folder() {
        var about = new Properties();
        try (InputStream in =
                SwaggerUi.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            about.load(Objects.requireNonNull(in, "Swagger UI is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "META-INF/resources/webjars/swagger-ui/" + about.getProperty("version");
    }
}
