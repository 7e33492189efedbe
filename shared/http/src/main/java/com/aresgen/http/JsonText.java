package com.aresgen.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/** A body read as JSON (RFC 8259): the tree, or the place where it stops being JSON that we accept. */
sealed interface JsonText {
    record Tree(JsonNode root) implements JsonText {}

    record Broken(Failure.InvalidJson failure) implements JsonText {}

    static JsonText read(byte[] bytes) {
        var notUtf8 = firstByteThatIsNotUtf8(bytes);
        if (notUtf8 >= 0) {
            return broken(notUtf8, "The body is not valid UTF-8.");
        }
        try {
            var root = Json.MAPPER.readTree(bytes);
            if (root.isMissingNode()) {
                return broken(0, "The body is empty; a JSON object is needed.");
            }
            return holdsNul(root) ? broken(0, "The body holds the character U+0000.") : new Tree(root);
        } catch (StreamConstraintsException e) {
            return broken(
                    offset(e),
                    "The body is nested deeper than " + Json.MAX_DEPTH + " levels, or a number is too long.");
        } catch (JacksonException e) {
            return broken(offset(e), e.getOriginalMessage());
        }
    }

    private static JsonText broken(long offset, String detail) {
        return new Broken(new Failure.InvalidJson(offset, detail));
    }

    private static long offset(JacksonException e) {
        var location = e.getLocation();
        return location == null ? 0 : Math.max(0, Math.max(location.getByteOffset(), location.getCharOffset()));
    }

    private static int firstByteThatIsNotUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        try {
            decoder.decode(in);
            return -1;
        } catch (CharacterCodingException _) {
            return in.position();
        }
    }

    private static boolean holdsNul(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> node.stringValue().indexOf('\0') >= 0;
            case ARRAY -> node.valueStream().anyMatch(JsonText::holdsNul);
            case OBJECT ->
                node.propertyStream()
                        .anyMatch(member -> member.getKey().indexOf('\0') >= 0 || holdsNul(member.getValue()));
            default -> false;
        };
    }
}
