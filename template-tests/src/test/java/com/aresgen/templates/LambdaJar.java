package com.aresgen.templates;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The jar of a family that is deployed to Lambda. */
public record LambdaJar(String family, Path file) {
    public LambdaJar {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(
                    file + " is missing: ./mvnw -Pfast package -DskipTests -pl functions/" + family + " -am");
        }
    }

    static Stream<LambdaJar> all() {
        return DeployedFunction.all().map(DeployedFunction::jar).distinct();
    }

    JarFile open() throws IOException {
        return new JarFile(file.toFile());
    }

    /** A class loader with only the jar and the JDK, as in Lambda. */
    URLClassLoader loader() throws MalformedURLException {
        return new URLClassLoader(new URL[] {file.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
