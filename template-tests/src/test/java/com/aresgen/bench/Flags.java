package com.aresgen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The flags that a JVM is started with. */
enum Flags {
    /** The JVM's defaults. */
    PLAIN("plain") {
        @Override
        List<String> of(Program program, Path folder) {
            return List.of();
        }
    },
    /** The flags of Lambda's Java runtime and of our script {@code serve}. */
    LAMBDA("C1, SerialGC") {
        @Override
        List<String> of(Program program, Path folder) {
            return List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        }
    },
    /** With an AOT cache of the classes that an earlier start loaded. https://openjdk.org/jeps/514 */
    CACHED("C1, SerialGC, AOT cache") {
        @Override
        List<String> of(Program program, Path folder) throws IOException, InterruptedException {
            var flags = LAMBDA.of(program, folder);
            var cache = folder.resolve(program.name().replaceAll("\\W+", "-") + ".aot");
            // A jar that is newer than its cache makes the JVM start without one.
            if (!Files.exists(cache) || isOlder(cache, program)) {
                program.start(with(flags, "-XX:AOTCacheOutput=" + cache));
            }
            return with(flags, "-XX:AOTCache=" + cache);
        }
    };

    final String words;

    private static boolean isOlder(Path cache, Program program) throws IOException {
        for (var jar : program.classPath()) {
            if (Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) < 0) {
                return true;
            }
        }
        return false;
    }

    Flags(String words) {
        this.words = words;
    }

    /** Returns the flags, and creates the files that they need. */
    abstract List<String> of(Program program, Path folder) throws IOException, InterruptedException;

    private static List<String> with(List<String> flags, String one) {
        return Stream.concat(flags.stream(), Stream.of(one)).toList();
    }
}
