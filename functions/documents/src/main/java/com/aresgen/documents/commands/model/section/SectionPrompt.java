package com.aresgen.documents.commands.model.section;

import com.aresgen.documents.commands.model.DataMessage;
import com.aresgen.documents.commands.model.PromptText;
import com.aresgen.documents.commands.model.SharedSlots;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.documents.commands.text.Masked;
import com.aresgen.documents.commands.text.Span;
import com.aresgen.models.Message;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What a model is told of a section: the rules of the command in a system message, and the texts as data in a user
 * message. The caller's instructions are data as well, but are to be followed.
 *
 * @param core the masked section without the white space at its ends
 */
record SectionPrompt(CommandScope scope, Writing writing, Span section, Masked masked, String core) {
    DataMessage data(String text) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("title", scope.task().title());
        texts.put("instructions", scope.task().body().instructions().orElse(""));
        texts.put("text", text);
        return DataMessage.of(texts);
    }

    List<Message> messages(DataMessage data, String form) {
        var slots = new HashMap<>(writing.slots(section));
        slots.putAll(SharedSlots.slots(data));
        slots.put("form", form);
        slots.put("markdown", scope.task().markdown() ? "Markdown" : "");
        slots.put("markers", masked.pieces().isEmpty() ? "" : masked.example());
        return List.of(new Message("system", PromptText.named(writing.prompt()).filled(slots)), data.message());
    }
}
