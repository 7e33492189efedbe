package com.aresgen.http.values;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Random numbers, each of them drawn from the system's source. A generator with a state, ThreadLocalRandom included,
 * would be in the snapshot that Lambda starts functions from: all of them would draw the same numbers, such as the
 * pauses that are to keep them apart. Safe for threads.
 * https://docs.aws.amazon.com/lambda/latest/dg/snapstart-uniqueness.html
 */
public final class StatelessRandom implements RandomGenerator {
    @Override
    public long nextLong() {
        return new SecureRandom().nextLong();
    }
}
