package com.aresgen.chat.complete;

import com.aresgen.http.body.Fields;
import com.aresgen.models.Message;
import com.aresgen.models.Prompt;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * OpenAI's request with our own fields beside it, valid in itself; whether the model can honour it is another question.
 *
 * @param options the fields that some model may be unable to honour, as they were sent
 * @param maxCost in US dollars
 * @param unknown JSON Pointers of fields that nobody defines
 */
record ChatRequest(
        String model,
        List<ChatMessage> messages,
        Optional<Integer> maxTokens,
        List<String> stop,
        List<Option> options,
        Map<String, String> metadata,
        boolean store,
        Delivery delivery,
        OutputFormat format,
        References references,
        Optional<BigDecimal> maxCost,
        List<String> unknown) {
    private static final int MOST_STOPS = 4;
    private static final int MOST_FALLBACKS = 8;
    private static final int MOST_DOLLARS = 1_000_000;
    private static final int MOST_METADATA = 16;
    private static final int LONGEST_METADATA = 512;

    /** Options that change no more than a model's leaning: one that does not know them may leave them out. */
    private static final List<String> FOR_ANY_MODEL =
            List.of("seed", "parallel_tool_calls", "user", "safety_identifier", "prompt_cache_key");

    /** A field as it was sent. */
    record Option(String field, JsonNode value) {}

    /** Chunk by chunk or whole, and whether the chunks end with the usage. */
    record Delivery(boolean stream, boolean includeUsage) {}

    /** Things of ours that a request names. */
    record References(Optional<String> thread, Optional<String> voice, List<String> fallbacks) {}

    static ChatRequest read(Fields fields) {
        var model = model(fields);
        var messages = ChatMessage.readAll(fields);
        var most = fields.integer("max_completion_tokens", 1, Integer.MAX_VALUE);
        var mostByOldName = fields.integer("max_tokens", 1, Integer.MAX_VALUE);
        var stop = stops(fields);
        var delivery = delivery(fields);
        var format = OutputFormat.read(fields);
        var options = options(fields);
        fields.text("user");
        fields.text("safety_identifier");
        fields.text("prompt_cache_key");
        fields.number("max_cost_usd", 0, MOST_DOLLARS);
        var references = new References(
                Optional.ofNullable(fields.text("thread_id")),
                Optional.ofNullable(fields.text("voice_id")),
                fallbacks(fields));
        return new ChatRequest(
                model,
                messages,
                Optional.ofNullable(most != null ? most : mostByOldName),
                stop,
                options,
                fields.texts("metadata", MOST_METADATA, LONGEST_METADATA),
                !Objects.equals(fields.flag("store"), false),
                delivery,
                format,
                references,
                Optional.ofNullable(fields.any("max_cost_usd"))
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::decimalValue),
                fields.unknown());
    }

    private static String model(Fields fields) {
        var model = fields.requiredText("model");
        if (model.isBlank() && fields.json().path("model").isString()) {
            fields.refuse("model", "invalid_value", "must not be empty");
        }
        return model;
    }

    /** The question to a model that reads {@code all}, of which the messages of this request are the last. */
    Prompt prompt(List<ChatMessage> all, Instant deadline) {
        var texts = all.stream()
                .map(message -> new Message(message.role(), message.text(), message.body()))
                .toList();
        var named = options.stream()
                .filter(option -> !option.field().startsWith("stream"))
                .collect(Collectors.toMap(Option::field, Option::value));
        return new Prompt(texts, maxTokens, stop, named, deadline);
    }

    private static Delivery delivery(Fields fields) {
        var stream = Objects.equals(fields.flag("stream"), true);
        var options = fields.fields("stream_options");
        if (options.isPresent() && !stream) {
            fields.refuse("stream_options", "invalid_value", "goes only with \"stream\": true");
        }
        var usage = options.map(each -> each.flag("include_usage"));
        options.ifPresent(each -> each.flag("include_obfuscation"));
        return new Delivery(stream, usage.orElse(false));
    }

    private static List<Option> options(Fields fields) {
        fields.integer("n", 1, 128);
        fields.number("temperature", 0, 2);
        fields.number("top_p", 0, 1);
        fields.number("presence_penalty", -2, 2);
        fields.number("frequency_penalty", -2, 2);
        fields.object("logit_bias");
        fields.flag("logprobs");
        fields.integer("top_logprobs", 0, 20);
        fields.wholeNumber("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        fields.array("tools");
        fields.array("functions");
        fields.flag("parallel_tool_calls");
        fields.text("reasoning_effort");
        fields.text("verbosity");
        fields.text("service_tier");
        fields.array("modalities");
        fields.object("audio");
        fields.object("prediction");
        fields.object("web_search_options");
        var options = new ArrayList<Option>();
        Stream.concat(Capabilities.FIELDS.stream(), FOR_ANY_MODEL.stream()).forEach(name -> {
            var value = fields.any(name);
            if (value != null) {
                options.add(new Option(name, value));
            }
        });
        return options;
    }

    private static List<String> stops(Fields fields) {
        var value = fields.any("stop");
        if (value == null) {
            return List.of();
        }
        var stops = value.isString() ? List.of(value.stringValue()) : texts(fields, "stop");
        if (stops.size() > MOST_STOPS) {
            fields.refuse("stop", "too_many", "may have at most " + MOST_STOPS + " sequences");
        }
        return stops.stream().filter(stop -> !stop.isEmpty()).toList();
    }

    private static List<String> fallbacks(Fields fields) {
        var models = texts(fields, "models");
        if (models.size() > MOST_FALLBACKS) {
            fields.refuse("models", "too_many", "may have at most " + MOST_FALLBACKS + " models");
        }
        return models;
    }

    private static List<String> texts(Fields fields, String name) {
        @Nullable JsonNode array = fields.array(name);
        var texts = new ArrayList<String>();
        for (int i = 0; array != null && i < array.size(); i++) {
            if (array.get(i).isString()) {
                texts.add(array.get(i).stringValue());
            } else {
                fields.refuse(name + "/" + i, "invalid_type", "must be a string");
            }
        }
        return texts;
    }
}
