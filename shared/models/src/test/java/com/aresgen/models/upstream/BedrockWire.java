package com.aresgen.models.upstream;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Bedrock's responses, byte for byte: JSON of Converse as it was recorded, and for ConverseStream the framing of
 * {@code application/vnd.amazon.eventstream}, encoded here from its description and by no class of the SDK.
 *
 * <p>https://docs.aws.amazon.com/AmazonS3/latest/API/RESTSelectObjectAppendix.html describes a message: both lengths, a
 * checksum of them, headers, payload, a checksum of all.
 */
public final class BedrockWire {
    private static final int AROUND = 16;
    private static final int PRELUDE = 8;
    private static final byte STRING = 7;

    private BedrockWire() {}

    /** A whole answer of Converse. */
    public static ServerScript answer(String content, String stopReason, String usage) {
        return ServerScript.json(200, """
                {"metrics":{"latencyMs":551},"output":{"message":{"content":[%s],"role":"assistant"}},\
                "stopReason":"%s","usage":%s}""".formatted(content, stopReason, usage));
    }

    /** An error as AWS's JSON protocol has it: its name is in a header. */
    public static ServerScript error(int status, String name, String message) {
        return ServerScript.json(
                status,
                "{\"message\":\"" + message + "\"}",
                "x-amzn-ErrorType: " + name + ":http://internal.amazon.com/coral/com.amazon.bedrock/");
    }

    /** The head of a stream, and its first event. */
    public static ServerScript stream() {
        return ServerScript.head(200, "Content-Type: application/vnd.amazon.eventstream")
                .then(event("messageStart", "{\"p\":\"abcdefgh\",\"role\":\"assistant\"}"));
    }

    /** A stream of text in these pieces, whole and with its usage. */
    public static ServerScript text(String usage, String... pieces) {
        return Stream.of(pieces)
                .map(piece -> delta(0, "{\"text\":\"" + piece + "\"}"))
                .reduce(stream(), ServerScript::then)
                .then(event("contentBlockStop", "{\"contentBlockIndex\":0,\"p\":\"abcdefghijkl\"}"))
                .then(stop("end_turn"))
                .then(usage(usage));
    }

    public static ServerScript delta(int block, String delta) {
        return event(
                "contentBlockDelta", "{\"contentBlockIndex\":" + block + ",\"delta\":" + delta + ",\"p\":\"abcdef\"}");
    }

    public static ServerScript stop(String reason) {
        return event("messageStop", "{\"p\":\"abcdefghijklm\",\"stopReason\":\"" + reason + "\"}");
    }

    public static ServerScript usage(String usage) {
        return event("metadata", "{\"metrics\":{\"latencyMs\":551},\"p\":\"abc\",\"usage\":" + usage + "}");
    }

    public static ServerScript event(String type, String json) {
        return ServerScript.raw(eventBytes(type, json));
    }

    /** One event as bytes, to be truncated or corrupted. */
    public static byte[] eventBytes(String type, String json) {
        return message(
                new LinkedHashMap<>(
                        Map.of(":event-type", type, ":content-type", "application/json", ":message-type", "event")),
                json);
    }

    /** An exception in the middle of a stream. */
    public static ServerScript exception(String type, String message) {
        var headers = new LinkedHashMap<>(
                Map.of(":exception-type", type, ":content-type", "application/json", ":message-type", "exception"));
        return ServerScript.raw(message(headers, "{\"message\":\"" + message + "\"}"));
    }

    private static byte[] message(SequencedMap<String, String> headers, String json) {
        var named = new ByteArrayOutputStream();
        headers.forEach((name, value) -> {
            named.write(name.length());
            named.writeBytes(bytes(name));
            named.write(STRING);
            named.write(value.length() >> Byte.SIZE);
            named.write(value.length());
            named.writeBytes(bytes(value));
        });
        var payload = bytes(json);
        var message = ByteBuffer.allocate(AROUND + named.size() + payload.length);
        message.putInt(message.capacity()).putInt(named.size());
        message.putInt(checksum(message.array(), PRELUDE));
        message.put(named.toByteArray()).put(payload);
        message.putInt(checksum(message.array(), message.position()));
        return message.array();
    }

    private static int checksum(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
