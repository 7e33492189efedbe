package com.aresgen.documents.commands.model.section;

import com.aresgen.documents.commands.model.check.AnswerCheck;
import com.aresgen.documents.commands.text.Span;
import java.util.List;
import java.util.Map;

/** How a command writes a section of a text anew. */
public interface Writing {
    /** The name of the prompt. */
    String prompt();

    /** The slots of the prompt that are this command's own. */
    Map<String, String> slots(Span section);

    List<AnswerCheck> checks(Span section);

    /** The longest good answer as a multiple of the section's length. */
    double growth();
}
