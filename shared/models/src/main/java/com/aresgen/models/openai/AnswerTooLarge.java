package com.aresgen.models.openai;

import java.io.IOException;
import java.io.Serial;

/** More bytes came than are read. */
final class AnswerTooLarge extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;
}
