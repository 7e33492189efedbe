package com.aresgen.voices.edit;

import com.aresgen.http.body.Fields;
import com.aresgen.http.body.MergePatch;
import com.aresgen.http.json.JsonNumbers;
import com.aresgen.http.json.Pointer;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Nearest;
import com.aresgen.voice.phrases.BannedPhrases.Policy;
import com.aresgen.voice.profile.Slider;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the members that POST and PATCH share. */
final class VoiceFields {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_REPLACEMENT = 200;
    private static final int MOST = 100;
    private static final Map<String, Slider> SLIDERS =
            Arrays.stream(Slider.values()).collect(Collectors.toUnmodifiableMap(Slider::wire, Function.identity()));

    private final Fields fields;

    VoiceFields(Fields fields) {
        this.fields = fields;
    }

    VoiceChange read() {
        return new VoiceChange(
                text("name", LONGEST_NAME),
                new MergePatch(fields).removes("description")
                        ? Optional.of("")
                        : text("description", LONGEST_DESCRIPTION),
                new SampleFields(fields).samples(),
                language(),
                sliders(),
                new PhraseFields(fields).read(),
                policy(),
                text("banned_replacement", LONGEST_REPLACEMENT));
    }

    private Optional<String> text(String name, int longest) {
        var text = Optional.ofNullable(fields.text(name));
        if (text.isPresent() && text.get().codePointCount(0, text.get().length()) > longest) {
            fields.refuse(name, "too_long", "may have at most " + longest + " characters");
        }
        if (name.equals("name") && text.isPresent() && text.get().isBlank()) {
            fields.refuse(name, "invalid_value", "must not be empty");
        }
        return text;
    }

    private Optional<String> language() {
        var tag = Optional.ofNullable(fields.text("language"));
        if (tag.isPresent() && !isLanguage(tag.get())) {
            fields.refuse("language", "invalid_value", "must be a language tag (BCP 47), such as en or pt-BR");
        }
        return tag;
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException _) {
            return false;
        }
    }

    private Map<Slider, Optional<Integer>> sliders() {
        var sent = new EnumMap<Slider, Optional<Integer>>(Slider.class);
        var object = fields.object("sliders");
        if (object != null) {
            object.forEachEntry((name, value) -> {
                var slider = SLIDERS.get(name);
                if (slider == null) {
                    refuseUnknown(name);
                } else if (value.isNull()) {
                    sent.put(slider, Optional.empty());
                } else if (!value.isNumber()) {
                    fields.refuse("sliders/" + name, "invalid_type", "must be a whole number from 0 to 100, or null");
                } else {
                    JsonNumbers.whole(value)
                            .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(MOST)) <= 0)
                            .ifPresentOrElse(
                                    number -> sent.put(slider, Optional.of(number.intValueExact())),
                                    () -> refuseRange(name));
                }
            });
        }
        return sent;
    }

    private void refuseRange(String name) {
        fields.refuse(
                "sliders/" + name, Problem.SLIDER_OUT_OF_RANGE.code(), "must be a whole number from 0 to 100, or null");
    }

    private void refuseUnknown(String name) {
        var hint = Nearest.to(name, SLIDERS.keySet()).map(known -> "; did you mean " + known + "?");
        fields.refuse(
                "sliders/" + Pointer.escaped(name),
                Problem.UNKNOWN_SLIDER.code(),
                "is no slider: there are " + SLIDERS.keySet().stream().sorted().collect(Collectors.joining(", "))
                        + hint.orElse(""));
    }

    private Optional<Policy> policy() {
        if (!fields.has("banned_policy")) {
            return Optional.empty();
        }
        var names = Arrays.stream(Policy.values()).map(Policy::wire).toList();
        var wanted = fields.requiredChoice("banned_policy", names);
        return Arrays.stream(Policy.values())
                .filter(policy -> policy.wire().equals(wanted))
                .findFirst();
    }

    /** Strings of an array; notes what is no string. */
    static List<String> texts(Fields fields, String name) {
        var array = fields.array(name);
        if (array == null) {
            return List.of();
        }
        for (int i = 0; i < array.size(); i++) {
            if (!array.get(i).isString()) {
                fields.refuse(name + "/" + i, "invalid_type", "must be a string");
            }
        }
        return array.valueStream().map(each -> each.asString("")).toList();
    }
}
