package com.aresgen.chatbots.bots;

import com.aresgen.chatbots.escalation.EscalationReason;
import com.aresgen.chatbots.escalation.EscalationRules;
import com.aresgen.chatbots.intent.Intent;
import com.aresgen.chatbots.intent.IntentLimits;
import com.aresgen.chatbots.settings.BotSettings;
import com.aresgen.chatbots.settings.IdentityMode;
import com.aresgen.http.body.Fields;
import com.aresgen.http.body.OriginList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the members that POST and PATCH share; faults are noted. */
final class BotFields {
    static final int LONGEST_INSTRUCTIONS = 16_000;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_KEYWORDS = 100;
    private static final int LONGEST_KEYWORD = 100;
    private static final int LONGEST_RETENTION = 3_650;

    private final Fields fields;

    BotFields(Fields fields) {
        this.fields = fields;
    }

    @Nullable
    String name() {
        return bounded(fields, "name", LONGEST_NAME);
    }

    @Nullable
    String instructions() {
        return bounded(fields, "instructions", LONGEST_INSTRUCTIONS);
    }

    @Nullable
    String greeting() {
        return bounded(fields, "greeting", LONGEST_TEXT);
    }

    @Nullable
    String voice() {
        return fields.text("voice_id");
    }

    @Nullable
    String model() {
        return fields.text("model");
    }

    List<String> origins() {
        return List.copyOf(OriginList.read(fields, "allowed_origins"));
    }

    IdentityMode identity() {
        return fields.fields("identity")
                .map(identity -> identity.requiredChoice("mode", modes()))
                .filter(mode -> !mode.isEmpty())
                .map(IdentityMode::of)
                .orElse(IdentityMode.OFF);
    }

    private static List<String> modes() {
        return Stream.of(IdentityMode.values()).map(IdentityMode::wire).toList();
    }

    List<Intent> intents() {
        var intents = fields.objects("intents").stream()
                .map(each -> new Intent(
                        each.requiredText("name"),
                        Optional.ofNullable(each.text("description")).orElse(""),
                        texts(each, "examples")))
                .toList();
        if (fields.violations().isEmpty()) {
            IntentLimits.faults(intents)
                    .forEach(fault -> fields.refuse("intents" + fault.pointer(), fault.code(), fault.detail()));
        }
        return intents;
    }

    BotSettings.Escalation escalation() {
        return fields.fields("escalation").map(BotFields::escalation).orElse(BotSettings.Escalation.NONE);
    }

    private static BotSettings.Escalation escalation(Fields escalation) {
        escalation.require("on");
        var known = Stream.of(EscalationReason.values())
                .filter(EscalationReason::isConfigurable)
                .map(EscalationReason::wire)
                .toList();
        var on = texts(escalation, "on");
        for (var i = 0; i < on.size(); i++) {
            if (!known.contains(on.get(i))) {
                escalation.refuse("on/" + i, "invalid_value", "must be one of " + String.join(", ", known));
            }
        }
        var keywords = texts(escalation, "keywords");
        if (keywords.size() > MOST_KEYWORDS
                || keywords.stream().anyMatch(word -> word.isBlank() || word.length() > LONGEST_KEYWORD)) {
            escalation.refuse(
                    "keywords",
                    "invalid_value",
                    "must have at most " + MOST_KEYWORDS + " entries of 1 to " + LONGEST_KEYWORD + " characters");
        }
        if (on.contains(EscalationReason.KEYWORD.wire()) == keywords.isEmpty()) {
            escalation.refuse("keywords", "required", "must be there if on has keyword, and only then");
        }
        var threshold = escalation.number("threshold", 0, 1);
        return new BotSettings.Escalation(
                on.stream().distinct().toList(),
                keywords,
                threshold == null ? EscalationRules.DEFAULT_THRESHOLD : threshold,
                bounded(escalation, "holding_text", LONGEST_TEXT));
    }

    boolean csat() {
        return fields.fields("csat")
                .map(csat -> {
                    csat.require("enabled");
                    return Boolean.TRUE.equals(csat.flag("enabled"));
                })
                .orElse(false);
    }

    int retentionDays() {
        var days = fields.integer("retention_days", 1, LONGEST_RETENTION);
        return days == null ? BotSettings.DEFAULT_RETENTION_DAYS : days;
    }

    private static List<String> texts(Fields fields, String name) {
        var array = fields.array(name);
        var texts = new ArrayList<String>();
        for (var i = 0; array != null && i < array.size(); i++) {
            if (array.get(i).isString()) {
                texts.add(array.get(i).stringValue());
            } else {
                fields.refuse(name + "/" + i, "invalid_type", "must be a string");
            }
        }
        return texts;
    }

    private static @Nullable String bounded(Fields fields, String name, int longest) {
        var value = fields.text(name);
        if (value != null && (value.isBlank() || value.codePointCount(0, value.length()) > longest)) {
            fields.refuse(name, "invalid_value", "must have 1 to " + longest + " characters");
        }
        return value;
    }
}
