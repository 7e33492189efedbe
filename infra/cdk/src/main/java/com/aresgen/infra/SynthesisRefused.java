package com.aresgen.infra;

import java.io.Serial;

/** Something an operator has to mend before the app can be synthesized; its message is the one line they read. */
public final class SynthesisRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public SynthesisRefused(String message) {
        super(message);
    }
}
