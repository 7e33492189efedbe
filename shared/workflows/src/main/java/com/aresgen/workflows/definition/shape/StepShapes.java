package com.aresgen.workflows.definition.shape;

import com.aresgen.http.values.Role;
import com.aresgen.workflows.definition.FaultCode;
import com.aresgen.workflows.definition.Limits;
import com.aresgen.workflows.definition.StepType;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The {@code with} of each type of step. Values within may be expressions. */
public final class StepShapes {
    static final Shape.Choice TYPES =
            new Shape.Choice(Stream.of(StepType.values()).map(StepType::wire).toList(), FaultCode.UNKNOWN_STEP_TYPE);

    /** What a document command's parameter is for; a parameter that several commands have is listed with each. */
    public static final Map<String, List<String>> COMMAND_PARAMS = commandParams();

    private static final Shape.Field VOICE = optional("voice_id", text(200), "The voice; voi_x@3 names a version.");
    private static final Shape.Choice ROLES =
            new Shape.Choice(Arrays.stream(Role.values()).map(Role::wire).toArray(String[]::new));
    private static final Shape LONG_TEXT = text(1_048_576);

    private static final Shape.Obj CHAT = new Shape.Obj(
            List.of(
                    required("model", text(200), "An id of GET /v1/models, or auto."),
                    optional("prompt", LONG_TEXT, "One message of the user."),
                    optional("messages", templated(new Shape.ListOf(1, 200, message())), "The conversation."),
                    VOICE,
                    optional("max_output_tokens", templated(new Shape.Whole(1, 1_000_000)), "Of the answer."),
                    optional("response_format", templated(responseFormat()), "The form of the answer.")),
            List.of("prompt", "messages"));

    private static final Shape.Obj DOCUMENT = new Shape.Obj(List.of(
            required("title", text(300), "1 to 300 characters."),
            optional("content", templated(new Shape.Text(0, 1_048_576)), "The text."),
            optional("format", templated(new Shape.Choice("markdown", "text")), "What the text is."),
            VOICE));

    private static final Shape.Obj COMMAND = new Shape.Obj(List.of(
            required("document_id", text(200), "The document."),
            required(
                    "command",
                    templated(new Shape.Choice("outline", "expand", "summarize", "rewrite", "cite", "translate")),
                    "What to do."),
            optional("params", templated(params()), "Of the command."),
            optional("selection", templated(selection()), "The part; the whole text without it."),
            optional("mode", templated(new Shape.Choice("apply", "suggest")), "Whether the text changes."),
            optional("instructions", text(4_000), "What else the model should heed."),
            VOICE,
            optional("model", text(200), "An id of GET /v1/models, or auto.")));

    private static final Shape.Obj MESSAGE = new Shape.Obj(List.of(
            required("chatbot_id", text(200), "The chatbot."),
            required("content", text(8_000), "1 to 8,000 characters."),
            optional("conversation_id", text(200), "The conversation to continue.")));

    private static final Shape.Obj HTTP = new Shape.Obj(List.of(
            required("url", templated(new Shape.Formed(Form.URL)), "https only."),
            optional(
                    "method",
                    templated(new Shape.Choice("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD")),
                    "Default: GET."),
            optional(
                    "headers",
                    templated(new Shape.Named(Form.HEADER_NAME, 50, templated(new Shape.Formed(Form.HEADER_VALUE)))),
                    "Headers of the request."),
            optional("body", templated(new Shape.Anything()), "JSON, or text if it is a string."),
            optional(
                    "expect_status",
                    templated(new Shape.ListOr(
                            new Shape.ListOf(1, 50, templated(new Shape.Whole(100, 599))), new Shape.Whole(100, 599))),
                    "The statuses that are a success. Default: 200 to 299.")));

    private static final Shape.Obj WAIT = new Shape.Obj(
            List.of(
                    optional("duration", templated(new Shape.Time(Duration.ZERO, Limits.WAIT)), "Up to 7d."),
                    optional("until", templated(new Shape.Formed(Form.TIMESTAMP)), "A time of RFC 3339.")),
            List.of("duration", "until"));

    private static final Shape.Obj APPROVAL = new Shape.Obj(List.of(
            required("message", text(4_000), "What is to be decided."),
            optional(
                    "approvers", templated(new Shape.ListOf(1, 3, templated(ROLES))), "Roles. Default: editor, admin."),
            optional(
                    "expires_in",
                    templated(new Shape.Time(Duration.ofSeconds(1), Limits.APPROVAL)),
                    "Up to 7d. Default: 24h.")));

    static final Map<String, Shape.Obj> BY_TYPE = byType();

    private StepShapes() {}

    /** The {@code with} of a type. */
    public static Shape.Obj of(StepType type) {
        return switch (type) {
            case CHAT_COMPLETION -> CHAT;
            case DOCUMENT_CREATE -> DOCUMENT;
            case DOCUMENT_COMMAND -> COMMAND;
            case CHATBOT_MESSAGE -> MESSAGE;
            case TRANSFORM -> new Shape.Obj(List.of(required("value", templated(new Shape.Anything()), "Any value.")));
            case HTTP_REQUEST -> HTTP;
            case WAIT -> WAIT;
            case APPROVAL -> APPROVAL;
        };
    }

    private static Map<String, Shape.Obj> byType() {
        var map = new LinkedHashMap<String, Shape.Obj>();
        for (var type : StepType.values()) {
            map.put(type.wire(), of(type));
        }
        return map;
    }

    private static Shape message() {
        return templated(new Shape.Obj(List.of(
                required(
                        "role",
                        templated(new Shape.Choice("system", "developer", "user", "assistant")),
                        "Whose it is."),
                required("content", LONG_TEXT, "Its text."))));
    }

    private static Shape responseFormat() {
        return new Shape.Obj(List.of(
                required(
                        "type", templated(new Shape.Choice("text", "json_object", "json_schema")), "As OpenAI has it."),
                optional("json_schema", templated(new Shape.Anything()), "With the type json_schema.")));
    }

    private static Shape params() {
        var number = templated(new Shape.Whole(1, 1_000_000));
        var free = templated(new Shape.Anything());
        return new Shape.Obj(List.of(
                optional("depth", templated(new Shape.Whole(1, 6)), "outline: levels."),
                optional("target_words", number, "expand: about so many."),
                optional("length", templated(new Shape.Choice("short", "medium", "long")), "summarize."),
                optional("max_words", number, "summarize: at most."),
                optional("tone", text(200), "rewrite: such as formal."),
                optional("keep_meaning", templated(new Shape.Flag()), "rewrite."),
                optional("sources", templated(new Shape.ListOf(1, 20, free)), "cite: texts."),
                optional("knowledge_base", text(200), "cite: in the place of sources."),
                optional("style", templated(new Shape.Choice("apa", "mla", "chicago", "ieee", "inline")), "cite."),
                optional("target_language", text(100), "translate: BCP 47."),
                optional("glossary", free, "translate: terms."),
                optional("preserve", free, "translate: what stays."),
                optional(
                        "placement",
                        templated(new Shape.Choice("replace", "before", "after", "none")),
                        "Where the result goes.")));
    }

    private static Map<String, List<String>> commandParams() {
        var map = new LinkedHashMap<String, List<String>>();
        map.put("outline", List.of("depth"));
        map.put("expand", List.of("target_words"));
        map.put("summarize", List.of("length", "max_words"));
        map.put("rewrite", List.of("tone", "keep_meaning"));
        map.put("cite", List.of("sources", "knowledge_base", "style"));
        map.put("translate", List.of("target_language", "glossary", "preserve"));
        return map;
    }

    private static Shape selection() {
        var place = templated(new Shape.Whole(0, Integer.MAX_VALUE));
        return new Shape.Obj(List.of(
                optional("start", place, "In code points."),
                optional("end", place, "Behind the last one."),
                optional(
                        "quote",
                        templated(new Shape.Obj(List.of(
                                required("exact", LONG_TEXT, "The words."),
                                optional("prefix", LONG_TEXT, "Before them."),
                                optional("suffix", LONG_TEXT, "Behind them.")))),
                        "By its words.")));
    }

    private static Shape text(int most) {
        return templated(new Shape.Text(1, most));
    }

    private static Shape templated(Shape literal) {
        return new Shape.Templated(literal);
    }

    static Shape.Field required(String name, Shape shape, String description) {
        return new Shape.Field(name, true, shape, description);
    }

    static Shape.Field optional(String name, Shape shape, String description) {
        return new Shape.Field(name, false, shape, description);
    }
}
