package com.aresgen.workflows.definition.expression.types;

import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.DOUBLE;
import static dev.cel.common.types.SimpleType.DYN;
import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;

import com.aresgen.workflows.definition.StepType;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.StructType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published outputs of the types of steps. Members that may be absent or null are read after {@code has()}. */
public final class OutputTypes {
    private static final CelType TOKENS = Struct.of("T.tokens")
            .with("prompt", INT)
            .with("completion", INT)
            .with("cached", INT)
            .type();
    private static final CelType CHAT = Struct.of("T.chat_completion")
            .with("text", STRING)
            .with("json", DYN)
            .with("model", STRING)
            .with("finish_reason", STRING)
            .with("tokens", TOKENS)
            .type();
    private static final CelType DOCUMENT = Struct.of("T.document")
            .with("document_id", STRING)
            .with("revision", INT)
            .with("word_count", INT)
            .type();
    private static final CelType DOCUMENT_CITATION = Struct.of("T.document_citation")
            .with("marker", STRING)
            .with("source_id", STRING)
            .with("title", STRING)
            .with("url", NullableType.create(STRING))
            .with("quote", STRING)
            .with("start", INT)
            .with("end", INT)
            .with("source_start", INT)
            .with("source_end", INT)
            .with("verified", BOOL)
            .type();
    private static final CelType COMMAND = Struct.of("T.document_command")
            .with("text", STRING)
            .with("revision", INT)
            .with("changes", DYN)
            .with("citations", ListType.create(DOCUMENT_CITATION))
            .with("suggestion_id", NullableType.create(STRING))
            .type();
    private static final CelType CHATBOT_CITATION = Struct.of("T.chatbot_citation")
            .with("number", INT)
            .with("source_id", STRING)
            .with("title", STRING)
            .with("url", NullableType.create(STRING))
            .with("quote", STRING)
            .with("start", INT)
            .with("end", INT)
            .type();
    private static final CelType MESSAGE = Struct.of("T.chatbot_message")
            .with("conversation_id", STRING)
            .with("text", STRING)
            .with("answered", BOOL)
            .with("confidence", DOUBLE)
            .with("citations", ListType.create(CHATBOT_CITATION))
            .type();
    private static final CelType HTTP = Struct.of("T.http_response")
            .with("status", INT)
            .with("headers", MapType.create(STRING, STRING))
            .with("body", DYN)
            .type();
    private static final CelType APPROVAL = Struct.of("T.approval")
            .with("decision", STRING)
            .with("comment", NullableType.create(STRING))
            .with("decided_by", STRING)
            .with("decided_at", STRING)
            .type();

    /** What {@code steps.<id>.error} is. */
    public static final CelType ERROR = Struct.of("T.error")
            .with("code", STRING)
            .with("message", STRING)
            .with("attempt", INT)
            .type();

    /** The names of all members of outputs, for those who look for the one that was meant. */
    public static final Set<String> FIELDS = Stream.of(
                    CHAT,
                    TOKENS,
                    DOCUMENT,
                    DOCUMENT_CITATION,
                    COMMAND,
                    CHATBOT_CITATION,
                    MESSAGE,
                    HTTP,
                    APPROVAL,
                    ERROR)
            .flatMap(type -> ((StructType) type).fieldNames().stream())
            .collect(Collectors.toUnmodifiableSet());

    private OutputTypes() {}

    /** The output of one execution; empty for {@code transform}, whose value decides, and for {@code wait}. */
    public static Optional<CelType> of(StepType type) {
        return switch (type) {
            case CHAT_COMPLETION -> Optional.of(CHAT);
            case DOCUMENT_CREATE -> Optional.of(DOCUMENT);
            case DOCUMENT_COMMAND -> Optional.of(COMMAND);
            case CHATBOT_MESSAGE -> Optional.of(MESSAGE);
            case HTTP_REQUEST -> Optional.of(HTTP);
            case APPROVAL -> Optional.of(APPROVAL);
            case TRANSFORM, WAIT -> Optional.empty();
        };
    }
}
