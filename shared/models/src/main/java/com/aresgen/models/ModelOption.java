package com.aresgen.models;

import static com.aresgen.models.OptionValues.always;
import static com.aresgen.models.OptionValues.flagSet;
import static com.aresgen.models.OptionValues.more;
import static com.aresgen.models.OptionValues.notEmpty;
import static com.aresgen.models.OptionValues.other;
import static com.aresgen.models.OptionValues.typed;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * OpenAI's request fields beside messages and limits, each declared once: which shape it has, whether it is sent to the
 * model, and which values need which capability. A value that asks for nothing (a default, an empty list) needs none.
 */
// Its fields are records and a copied list of them, which the check cannot see.
@SuppressWarnings("ImmutableEnumChecker")
public enum ModelOption {
    STREAM(OptionShape.ANY, Destination.FUNCTION, Need.of(Capability.STREAMING, flagSet())),
    STREAM_OPTIONS(OptionShape.ANY, Destination.FUNCTION, Need.of(Capability.STREAMING, always())),
    N(OptionShape.wholeNumber(1, 128), Destination.FUNCTION, Need.unmet(other(1))),
    TEMPERATURE(OptionShape.number(0, 2), Destination.MODEL, Need.of(Capability.SAMPLING, other(0, 1))),
    TOP_P(OptionShape.number(0, 1), Destination.MODEL, Need.of(Capability.SAMPLING, other(1))),
    PRESENCE_PENALTY(OptionShape.number(-2, 2), Destination.MODEL, Need.of(Capability.PENALTIES, other(0))),
    FREQUENCY_PENALTY(OptionShape.number(-2, 2), Destination.MODEL, Need.of(Capability.PENALTIES, other(0))),
    LOGIT_BIAS(OptionShape.OBJECT, Destination.MODEL, Need.of(Capability.LOGIT_BIAS, notEmpty())),
    LOGPROBS(OptionShape.FLAG, Destination.MODEL, Need.of(Capability.LOGPROBS, flagSet())),
    TOP_LOGPROBS(OptionShape.wholeNumber(0, 20), Destination.MODEL, Need.of(Capability.LOGPROBS, other(0))),
    SEED(OptionShape.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE), Destination.MODEL),
    TOOLS(OptionShape.ARRAY, Destination.MODEL, Need.of(Capability.TOOLS, notEmpty())),
    FUNCTIONS(OptionShape.ARRAY, Destination.MODEL, Need.of(Capability.TOOLS, notEmpty())),
    PARALLEL_TOOL_CALLS(OptionShape.FLAG, Destination.MODEL),
    TOOL_CHOICE(OptionShape.ANY, Destination.MODEL, Need.of(Capability.TOOLS, other("none", "auto"))),
    FUNCTION_CALL(OptionShape.ANY, Destination.MODEL, Need.of(Capability.TOOLS, other("none", "auto"))),
    RESPONSE_FORMAT(
            OptionShape.ANY,
            Destination.MODEL,
            Need.of(Capability.JSON_OBJECT, typed("json_object")),
            Need.of(Capability.JSON_SCHEMA, typed("text", "json_object").negate())),
    REASONING_EFFORT(OptionShape.TEXT, Destination.MODEL, Need.of(Capability.REASONING, other("none"))),
    VERBOSITY(OptionShape.TEXT, Destination.MODEL, Need.of(Capability.OPENAI_ONLY, other("medium"))),
    SERVICE_TIER(OptionShape.TEXT, Destination.MODEL, Need.of(Capability.OPENAI_ONLY, other("auto", "default"))),
    MODALITIES(OptionShape.ARRAY, Destination.MODEL, Need.of(Capability.AUDIO, more("text"))),
    AUDIO(OptionShape.OBJECT, Destination.MODEL, Need.of(Capability.AUDIO, always())),
    PREDICTION(OptionShape.OBJECT, Destination.MODEL, Need.of(Capability.OPENAI_ONLY, always())),
    WEB_SEARCH_OPTIONS(OptionShape.OBJECT, Destination.MODEL, Need.of(Capability.OPENAI_ONLY, always())),
    USER(OptionShape.TEXT, Destination.MODEL),
    SAFETY_IDENTIFIER(OptionShape.TEXT, Destination.MODEL),
    PROMPT_CACHE_KEY(OptionShape.TEXT, Destination.MODEL);

    private final OptionShape shape;
    private final Destination destination;
    private final List<Need> needs;

    ModelOption(OptionShape shape, Destination destination, Need... needs) {
        this.shape = shape;
        this.destination = destination;
        this.needs = List.of(needs);
    }

    /** Where an option is acted on. */
    private enum Destination {
        FUNCTION,
        MODEL
    }

    /** The name of the request field. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public OptionShape shape() {
        return shape;
    }

    /** Whether the option is part of a prompt, and passed on to a server that speaks OpenAI's API. */
    public boolean isForModel() {
        return destination == Destination.MODEL;
    }

    /** Whether the model can do what this value asks. */
    public boolean isHonouredBy(Model model, JsonNode value) {
        return needs.stream().allMatch(need -> need.isMetBy(model, value));
    }
}
