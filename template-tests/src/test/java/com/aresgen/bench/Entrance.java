package com.aresgen.bench;

import java.io.IOException;
import java.util.Map;

/** Gives a program that is starting its first call. */
interface Entrance extends AutoCloseable {
    /** Variables for the program's environment. */
    Map<String, String> environment();

    /** Waits for the first answer, and returns it as it came. */
    String firstAnswer() throws IOException, InterruptedException;

    @Override
    void close();
}
