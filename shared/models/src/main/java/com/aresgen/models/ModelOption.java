package com.aresgen.models;

import static com.aresgen.models.OptionColumns.KEPT;
import static com.aresgen.models.OptionColumns.SENT;
import static com.aresgen.models.OptionColumns.always;
import static com.aresgen.models.OptionColumns.flagSet;
import static com.aresgen.models.OptionColumns.more;
import static com.aresgen.models.OptionColumns.notEmpty;
import static com.aresgen.models.OptionColumns.other;
import static com.aresgen.models.OptionColumns.typed;

import com.aresgen.models.catalogue.Capability;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.catalogue.Need;
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
    STREAM(OptionShape.ANY, KEPT, Need.of(Capability.STREAMING, flagSet())),
    STREAM_OPTIONS(OptionShape.ANY, KEPT, Need.of(Capability.STREAMING, always())),
    N(OptionShape.wholeNumber(1, 128), KEPT, Need.unmet(other(1))),
    TEMPERATURE(OptionShape.number(0, 2), SENT, Need.of(Capability.SAMPLING, other(0, 1))),
    TOP_P(OptionShape.number(0, 1), SENT, Need.of(Capability.SAMPLING, other(1))),
    PRESENCE_PENALTY(OptionShape.number(-2, 2), SENT, Need.of(Capability.PENALTIES, other(0))),
    FREQUENCY_PENALTY(OptionShape.number(-2, 2), SENT, Need.of(Capability.PENALTIES, other(0))),
    LOGIT_BIAS(OptionShape.OBJECT, SENT, Need.of(Capability.LOGIT_BIAS, notEmpty())),
    LOGPROBS(OptionShape.FLAG, SENT, Need.of(Capability.LOGPROBS, flagSet())),
    TOP_LOGPROBS(OptionShape.wholeNumber(0, 20), SENT, Need.of(Capability.LOGPROBS, other(0))),
    SEED(OptionShape.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE), SENT),
    TOOLS(OptionShape.ARRAY, SENT, Need.of(Capability.TOOLS, notEmpty())),
    FUNCTIONS(OptionShape.ARRAY, KEPT, Need.unmet(notEmpty())),
    PARALLEL_TOOL_CALLS(OptionShape.FLAG, SENT),
    TOOL_CHOICE(OptionShape.ANY, SENT, Need.of(Capability.TOOLS, other("none", "auto"))),
    FUNCTION_CALL(OptionShape.ANY, KEPT, Need.unmet(other("none", "auto"))),
    RESPONSE_FORMAT(
            OptionShape.ANY,
            SENT,
            Need.of(Capability.JSON_OBJECT, typed("json_object")),
            Need.of(Capability.JSON_SCHEMA, typed("text", "json_object").negate())),
    REASONING_EFFORT(OptionShape.TEXT, SENT, Need.of(Capability.REASONING, other("none"))),
    VERBOSITY(OptionShape.TEXT, SENT, Need.of(Capability.OPENAI_ONLY, other("medium"))),
    SERVICE_TIER(OptionShape.TEXT, SENT, Need.of(Capability.OPENAI_ONLY, other("auto", "default"))),
    MODALITIES(OptionShape.ARRAY, SENT, Need.unmet(more("text"))),
    AUDIO(OptionShape.OBJECT, KEPT, Need.unmet(always())),
    PREDICTION(OptionShape.OBJECT, SENT, Need.of(Capability.OPENAI_ONLY, always())),
    WEB_SEARCH_OPTIONS(OptionShape.OBJECT, SENT, Need.of(Capability.OPENAI_ONLY, always())),
    USER(OptionShape.TEXT, SENT),
    SAFETY_IDENTIFIER(OptionShape.TEXT, SENT),
    PROMPT_CACHE_KEY(OptionShape.TEXT, SENT),
    PROMPT_CACHE_RETENTION(OptionShape.TEXT, SENT),
    PROMPT_CACHE_OPTIONS(OptionShape.OBJECT, SENT),
    MODERATION(OptionShape.ANY, SENT, Need.of(Capability.OPENAI_ONLY, always()));

    private final OptionShape shape;
    private final boolean sent;
    private final List<Need> needs;

    ModelOption(OptionShape shape, boolean sent, Need... needs) {
        this.shape = shape;
        this.sent = sent;
        this.needs = List.of(needs);
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
        return sent;
    }

    /** Whether any model can do what this value asks. */
    public boolean isHonouredBySome(JsonNode value) {
        for (var need : needs) {
            if (need.capability().isEmpty() && need.asks().test(value)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the model can do what this value asks. */
    public boolean isHonouredBy(Model model, JsonNode value) {
        for (var need : needs) {
            if (!need.isMetBy(model, value)) {
                return false;
            }
        }
        return true;
    }
}
