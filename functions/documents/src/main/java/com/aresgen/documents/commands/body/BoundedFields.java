package com.aresgen.documents.commands.body;

import com.aresgen.http.body.Fields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads members that have a bound or a list of values, and notes what is beyond them. */
record BoundedFields(Fields fields) {
    /** A text of at most so many characters; a blank one is noted as well. */
    Optional<String> text(String name, int longest) {
        var text = Optional.ofNullable(fields.text(name));
        text.ifPresent(value -> note(name, value, longest));
        return text;
    }

    /** A text that must be there. */
    String requiredText(String name, int longest) {
        fields.require(name);
        return text(name, longest).orElse("");
    }

    /** A text for one line of a document: white space is a space, and no character is a control or half a character. */
    Optional<String> line(String name, int longest) {
        return text(name, longest).map(text -> line(name, text));
    }

    /** The same for each of a list. */
    List<String> lines(String name, int most, int longest) {
        var texts = texts(name, most, longest);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> line(name + "/" + i, texts.get(i)))
                .toList();
    }

    private String line(String name, String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.codePoints().anyMatch(BoundedFields::isUnfit)) {
            fields.refuse(name, "invalid_value", "must have no control characters and no lone surrogates");
        }
        return line;
    }

    private static boolean isUnfit(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    /** A text that may be blank. */
    Optional<String> anyText(String name, int longest) {
        var text = Optional.ofNullable(fields.text(name));
        text.filter(value -> length(value) > longest).ifPresent(_ -> refuseLength(name, longest));
        return text;
    }

    /** One of these values, or {@code otherwise} where none is sent. */
    <E extends Enum<E>> E choice(String name, List<E> choices, E otherwise) {
        if (!fields.has(name)) {
            return otherwise;
        }
        var wanted = fields.requiredChoice(
                name, choices.stream().map(BoundedFields::wire).toList());
        return choices.stream()
                .filter(choice -> wire(choice).equals(wanted))
                .findFirst()
                .orElse(otherwise);
    }

    <E extends Enum<E>> E choice(String name, E[] choices, E otherwise) {
        return choice(name, Arrays.asList(choices), otherwise);
    }

    /** A list of texts, none of them blank; empty when absent. */
    List<String> texts(String name, int most, int longest) {
        var array = fields.array(name);
        if (array == null) {
            return List.of();
        }
        if (array.size() > most) {
            fields.refuse(name, "too_many", "may have at most " + most + " entries");
            return List.of();
        }
        IntStream.range(0, array.size()).forEach(i -> {
            if (array.get(i).isString()) {
                note(name + "/" + i, array.get(i).stringValue(), longest);
            } else {
                fields.refuse(name + "/" + i, "invalid_type", "must be a string");
            }
        });
        return array.valueStream().map(each -> each.asString("")).toList();
    }

    private void note(String name, String value, int longest) {
        if (value.isBlank()) {
            fields.refuse(name, "invalid_value", "must not be empty");
        } else if (length(value) > longest) {
            refuseLength(name, longest);
        }
    }

    private void refuseLength(String name, int longest) {
        fields.refuse(name, "too_long", "may have at most " + longest + " characters");
    }

    private static int length(String value) {
        return value.codePointCount(0, value.length());
    }

    private static String wire(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
