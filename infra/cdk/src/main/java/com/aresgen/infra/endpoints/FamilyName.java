package com.aresgen.infra.endpoints;

import com.aresgen.infra.SynthesisRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A family of functions: one Maven module, one jar, one stack. */
public enum FamilyName {
    CHAT("Chat"),
    VOICES("Voices"),
    DOCUMENTS("Documents"),
    CHATBOTS("Chatbots"),
    WORKFLOWS("Workflows"),
    WEBHOOKS("Webhooks"),
    DELETIONS("Deletions"),
    WORKSPACE("Workspace"),
    /** Not named {@code Api}, which is the gateway's stack; these functions answer calls without an API key. */
    API("Open");

    private final String stackName;

    FamilyName(String stackName) {
        this.stackName = stackName;
    }

    public String stackName() {
        return stackName;
    }

    /** The family as folders, packages and jars are called: {@code chat}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String jarName() {
        return code() + "-lambda.jar";
    }

    /** The shaded jar, relative to {@code infra/cdk}, where the app and its tests run. */
    public Path jar() {
        return Path.of("..", "..", "functions", code(), "target", jarName());
    }

    /** Refuses the synthesis when the jar is missing, with the command that builds it. */
    public void requireJar() {
        if (!Files.isRegularFile(jar())) {
            throw new SynthesisRefused(
                    "functions/%1$s/target/%2$s is missing. Build it first, in the root of the repository: ./mvnw -Pfast package -DskipTests -pl functions/%1$s -am"
                            .formatted(code(), jarName()));
        }
    }
}
