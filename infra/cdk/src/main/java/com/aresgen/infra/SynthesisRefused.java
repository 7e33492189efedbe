package com.aresgen.infra;

import java.io.Serial;

/** A fault that the operator has to fix before the app can be synthesized; its message is the one line they read. */
public final class SynthesisRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public SynthesisRefused(String message) {
        super(message);
    }
}
