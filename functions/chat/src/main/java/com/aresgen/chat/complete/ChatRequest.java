package com.aresgen.chat.complete;

import com.aresgen.http.body.Fields;
import com.aresgen.models.Deadlines;
import com.aresgen.models.Message;
import com.aresgen.models.ModelOption;
import com.aresgen.models.Prompt;
import com.aresgen.models.asking.ModelRequest;
import com.aresgen.models.asking.OutputFormat;
import com.aresgen.models.catalogue.Model;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * OpenAI's request with our own fields beside it, valid in itself; {@link Capabilities} checks it against the model.
 *
 * @param options the fields that some model may be unable to honour, as they were sent
 * @param maxCost in US dollars
 * @param unknown JSON Pointers of fields that neither OpenAI nor we define
 * @param extras those of them that are members of the request itself
 */
record ChatRequest(
        String model,
        List<ChatMessage> messages,
        Optional<Integer> maxTokens,
        List<String> stop,
        Map<ModelOption, JsonNode> options,
        Map<String, String> metadata,
        boolean store,
        Delivery delivery,
        OutputFormat format,
        References references,
        Optional<BigDecimal> maxCost,
        List<String> unknown,
        Map<String, JsonNode> extras) {
    private static final int MOST_STOPS = 4;
    private static final int MOST_FALLBACKS = 8;
    private static final int MOST_DOLLARS = 1_000_000;
    private static final int MOST_METADATA = 16;
    private static final int LONGEST_METADATA = 512;

    /** Chunk by chunk or whole, and whether the chunks end with the usage. */
    record Delivery(boolean stream, boolean includeUsage) {}

    /** Resources of this API that a request names. */
    record References(Optional<String> thread, Optional<String> voice, List<String> fallbacks) {}

    static ChatRequest read(Fields fields) {
        var model = model(fields);
        var messages = ChatMessage.readAll(fields);
        var most = fields.integer("max_completion_tokens", 1, Integer.MAX_VALUE);
        var mostByOldName = fields.integer("max_tokens", 1, Integer.MAX_VALUE);
        var stop = stops(fields);
        var delivery = delivery(fields);
        var format = ResponseFormat.read(fields);
        var options = options(fields);
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
                fields.unknown(),
                fields.others());
    }

    private static String model(Fields fields) {
        var model = fields.requiredText("model");
        if (model.isBlank() && fields.json().path("model").isString()) {
            fields.refuse("model", "invalid_value", "must not be empty");
        }
        return model;
    }

    /**
     * The request to models.
     *
     * @param all the messages that the model reads; those of this request come last
     */
    ModelRequest toModels(List<Model> models, List<ChatMessage> all, Deadlines deadlines) {
        var texts = all.stream()
                .map(message -> new Message(message.role(), message.text(), message.body(), message.author()))
                .toList();
        var forModel = new EnumMap<>(options);
        forModel.keySet().removeIf(option -> !option.isForModel());
        return new ModelRequest(
                models, new Prompt(texts, maxTokens, stop, forModel, extras, deadlines), format, maxCost);
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

    private static Map<ModelOption, JsonNode> options(Fields fields) {
        var options = new EnumMap<ModelOption, JsonNode>(ModelOption.class);
        for (var option : ModelOption.values()) {
            check(option, fields);
            var value = fields.any(option.wire());
            if (value != null) {
                options.put(option, value);
            }
        }
        return options;
    }

    private static void check(ModelOption option, Fields fields) {
        var name = option.wire();
        var shape = option.shape();
        var _ = switch (shape.type()) {
            case FLAG -> fields.flag(name);
            case TEXT -> fields.text(name);
            case WHOLE_NUMBER -> fields.wholeNumber(name, shape.least(), shape.most());
            case NUMBER -> fields.number(name, (double) shape.least(), (double) shape.most());
            case ARRAY -> fields.array(name);
            case OBJECT -> fields.object(name);
            case ANY -> fields.any(name);
        };
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
