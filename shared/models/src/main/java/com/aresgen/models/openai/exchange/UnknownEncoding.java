package com.aresgen.models.openai.exchange;

import java.io.IOException;
import java.io.Serial;

/** The server encoded its answer in a way that this client cannot decode and did not ask for. */
final class UnknownEncoding extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;
}
