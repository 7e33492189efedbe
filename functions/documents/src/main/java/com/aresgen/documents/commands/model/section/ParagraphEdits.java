package com.aresgen.documents.commands.model.section;

import com.aresgen.documents.commands.model.AnswerSchema;
import com.aresgen.documents.commands.model.ModelText;
import com.aresgen.documents.commands.model.PromptText;
import com.aresgen.documents.commands.model.Question;
import com.aresgen.documents.commands.model.Reading;
import com.aresgen.http.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A section as numbered paragraphs, of which a model answers with those that it changes. */
final class ParagraphEdits {
    private static final Pattern BETWEEN = Pattern.compile("\\n(?:[ \\t]*\\n)+");

    private final SectionPrompt prompt;

    private final String sign;

    /** Paragraphs, and between them the blank lines. */
    private final List<String> pieces;

    ParagraphEdits(SectionPrompt prompt) {
        this.prompt = prompt;
        this.sign = signNotIn(prompt.core());
        this.pieces = List.of(BETWEEN.splitWithDelimiters(prompt.core(), 0));
    }

    Question<String> question(int tokens, SectionReader reader) {
        var data = prompt.data(numbered());
        return new Question<>(
                prompt.messages(data, PromptText.named("form-edits").filled(Map.of("sign", sign))),
                tokens,
                Optional.of(AnswerSchema.edits()),
                true,
                answer -> edited(answer, reader));
    }

    /** Each after a line with its number, whose sign no paragraph has. */
    private String numbered() {
        var all = new ArrayList<String>();
        for (var i = 0; i < pieces.size(); i += 2) {
            all.add(sign + (i / 2 + 1) + "\n" + pieces.get(i));
        }
        return String.join("\n\n", all);
    }

    private static String signNotIn(String text) {
        var sign = "¶";
        while (text.contains(sign)) {
            sign += "¶";
        }
        return sign;
    }

    private Reading<String> edited(String answer, SectionReader reader) {
        var changed = new HashMap<Integer, String>();
        for (var edit : Json.MAPPER.readTree(answer).path("edits")) {
            var number = edit.path("paragraph").decimalValue().intValue();
            var place = (number - 1) * 2;
            var text = ModelText.unescaped(edit.path("text").stringValue()).strip();
            if (place < 0 || place >= pieces.size()) {
                return Reading.Bad.unusable("there is no paragraph " + number);
            }
            if (changed.put(place, text) != null) {
                return Reading.Bad.unusable("there are two edits of paragraph " + number);
            }
            if (!prompt.masked().hasMarkersOf(pieces.get(place), text)) {
                var fault = "paragraph " + number + " does not have the markers that it had, each once";
                return Reading.Bad.changed(fault, fault.replace("markers", "code, links or placeholders"));
            }
        }
        var edited = new ArrayList<>(pieces);
        changed.forEach(edited::set);
        return reader.read(String.join("", edited).strip());
    }
}
