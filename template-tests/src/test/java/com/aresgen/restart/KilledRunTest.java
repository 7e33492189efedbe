package com.aresgen.restart;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One run, whose process is killed at random moments and started again: it ends as if nothing had happened.
 * {@link KillTest} kills one once.
 */
@Tag("exhaustive")
class KilledRunTest {
    private static final int KILLS = 30;
    private static final int WITHIN_MILLIS = 700;

    @TempDir
    private Path folder;

    @Test
    void endsWithEveryEffectOnce() throws Exception {
        var templates = ShortTimeouts.in(folder);
        var seed = System.nanoTime();
        var random = new Random(seed);
        LongRun run;
        try (var api = ApiProcess.start(templates, folder)) {
            run = LongRun.started(api);
            Thread.sleep(random.nextInt(WITHIN_MILLIS));
            api.kill();
        }
        for (int kills = 1; kills < KILLS; kills++) {
            try (var api = ApiProcess.start(templates, folder)) {
                Thread.sleep(random.nextInt(WITHIN_MILLIS));
                api.kill();
            }
        }
        try (var api = ApiProcess.start(templates, folder)) {
            run.assertEnds(api, folder, "seed " + seed);
        }
    }
}
