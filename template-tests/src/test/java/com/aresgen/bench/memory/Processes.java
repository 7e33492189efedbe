package com.aresgen.bench.memory;

import com.aresgen.bench.memory.LimitedFunction.Got;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** Starts functions, and reports the peak of one after a call. */
record Processes(Path folder, Consumer<String> report) {
    /** The heap of a function with 512 MB. */
    static final int HEAP = 320;

    LimitedFunction start(String name) throws IOException {
        return start(name, HEAP);
    }

    LimitedFunction start(String name, int heap) throws IOException {
        var function = LimitedFunction.start(name, heap, folder.resolve(name + ".log"));
        row(function, "primed", new Got(200, "", 0));
        return function;
    }

    void row(LimitedFunction function, String what, Got got) throws IOException {
        report.accept(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1f | %.0f |",
                function.name(),
                what,
                got.status(),
                got.seconds(),
                function.peak()));
    }
}
