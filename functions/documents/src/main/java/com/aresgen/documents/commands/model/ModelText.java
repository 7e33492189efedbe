package com.aresgen.documents.commands.model;

import com.aresgen.models.answer.AnswerPart;
import com.aresgen.models.answer.WellFormed;
import java.util.Objects;

/** What a model wrote, as a document can hold it: its lines end with LF. Answers are well-formed Unicode already. */
public final class ModelText {
    private ModelText() {}

    public static String normal(String text) {
        return text.replace("\r", "");
    }

    /** Without the code fence that some models put around all of an answer. */
    static String unfenced(String answer) {
        var text = answer.strip();
        var line = text.indexOf('\n');
        return text.startsWith("```") && text.endsWith("\n```") && line < text.length() - 4
                ? text.substring(line + 1, text.length() - 4).strip()
                : text;
    }

    /** The same of a text in JSON, whose escapes may stand for what is not well-formed. */
    public static String unescaped(String text) {
        return normal(Objects.requireNonNullElse(
                WellFormed.whole(AnswerPart.text(text)).content(), ""));
    }
}
