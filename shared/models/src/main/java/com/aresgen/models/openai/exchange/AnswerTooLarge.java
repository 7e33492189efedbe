package com.aresgen.models.openai.exchange;

import java.io.IOException;
import java.io.Serial;

/** The server sent more bytes than the limit. */
final class AnswerTooLarge extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;
}
