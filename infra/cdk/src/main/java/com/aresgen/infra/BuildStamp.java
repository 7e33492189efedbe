package com.aresgen.infra;

import com.aresgen.infra.endpoints.FamilyName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The commit that a jar was built from, which Maven writes beside it: only jars of the current commit are deployed. */
final class BuildStamp {
    private static final String HOW =
            " Commit what has changed, build the jars (./mvnw -Pfast package -DskipTests), and try again; or, to look at"
                    + " templates without deploying them, add -c build=any.";

    private BuildStamp() {}

    /** Refuses the synthesis of anything but a commit without changes whose jars are built. */
    static void requireCommitted() {
        var now = commit();
        for (var family : FamilyName.values()) {
            var stamp = family.jar().resolveSibling("build-stamp");
            check(family.jarName(), read(stamp), now);
        }
    }

    static void check(String jar, String built, String now) {
        if (now.isEmpty()) {
            throw new SynthesisRefused(
                    "This folder is no git repository, so nothing says what the jars were built from."
                            + " To look at templates without deploying them, add -c build=any.");
        }
        if (now.endsWith("-dirty")) {
            throw new SynthesisRefused("Files have changed since commit " + plain(now) + "." + HOW);
        }
        if (!built.equals(now)) {
            throw new SynthesisRefused(jar + " was built from "
                    + (built.isEmpty() ? "an unknown commit" : described(built)) + ", and the commit here is " + now
                    + "." + HOW);
        }
    }

    private static String described(String stamp) {
        return stamp.endsWith("-dirty") ? "commit " + plain(stamp) + " with changes" : "commit " + stamp;
    }

    private static String plain(String stamp) {
        return stamp.replace("-dirty", "");
    }

    private static String read(Path stamp) {
        try {
            return Files.exists(stamp) ? Files.readString(stamp).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Maven writes it; empty outside of a repository. */
    private static String commit() {
        try {
            var git = new ProcessBuilder(
                            "git",
                            "-c",
                            "safe.directory=*",
                            "describe",
                            "--always",
                            "--dirty",
                            "--abbrev=40",
                            "--exclude=*")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("git cannot be run", e);
        }
    }
}
