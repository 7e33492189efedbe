package com.aresgen.bench;

import java.io.IOException;
import java.util.Map;

/** How a program that is starting gets its first call. */
interface Entrance extends AutoCloseable {
    /** What the program must find in its environment. */
    Map<String, String> environment();

    /** Waits for the first answer, and returns it as it came. */
    String firstAnswer() throws IOException, InterruptedException;

    @Override
    void close();
}
