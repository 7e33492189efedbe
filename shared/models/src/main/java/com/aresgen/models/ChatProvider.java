package com.aresgen.models;

import com.aresgen.models.answer.AnswerStart;
import com.aresgen.models.answer.Completion;
import com.aresgen.models.catalogue.Model;

/** One way to reach models. A fault of a model or its server is a failure in the result, never an exception. */
public interface ChatProvider {
    Completion complete(Model model, Prompt prompt);

    /** Returns once the model has begun to answer. */
    AnswerStart stream(Model model, Prompt prompt);
}
