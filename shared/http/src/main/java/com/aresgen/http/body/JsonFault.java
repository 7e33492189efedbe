package com.aresgen.http.body;

import com.aresgen.http.json.Json;
import com.aresgen.http.json.JsonNumbers;
import com.aresgen.http.values.Shortened;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Finds why a body is not JSON that we accept. Reads token by token, since only so the place of a fault is known. */
final class JsonFault {
    /** No number of fewer characters is out of range: the shortest is 1e309. */
    private static final int SHORT_NUMBER = 5;

    private static final int LONGEST_DETAIL = 200;

    /** The parts of the parser's messages that concern Java: its own options, and places in its own notation. */
    private static final Pattern ADVICE = Pattern.compile("(?s)( \\((for|not recognized)| ?[:(][^:(]*`\\w+Feature).*");

    private JsonFault() {}

    static Optional<InvalidJson> in(byte[] bytes) {
        var notUtf8 = firstByteThatIsNotUtf8(bytes);
        if (notUtf8 >= 0) {
            return at(notUtf8, "The body is not valid UTF-8.");
        }
        var nul = firstNul(bytes);
        if (nul >= 0) {
            return at(nul, "The body holds the character U+0000.");
        }
        try (var parser = Json.MAPPER.createParser(bytes)) {
            return in(parser);
        }
    }

    private static Optional<InvalidJson> in(JsonParser parser) {
        try {
            if (parser.nextToken() == null) {
                return at(0, "The body is empty; a JSON object is needed.");
            }
            var fault = inToken(parser);
            while (fault.isEmpty() && !parser.streamReadContext().inRoot()) {
                parser.nextToken();
                fault = inToken(parser);
            }
            if (fault.isEmpty() && parser.nextToken() != null) {
                fault = Optional.of("Something follows the end of the JSON value.");
            }
            return fault.flatMap(detail -> at(parser.currentTokenLocation().getByteOffset(), detail));
        } catch (StreamConstraintsException _) {
            return at(parser.currentLocation().getByteOffset(), constraint(parser));
        } catch (UnexpectedEndOfInputException e) {
            return at(offset(e), "The body ends before its JSON value does.");
        } catch (JacksonException e) {
            return at(offset(e), plain(e.getOriginalMessage()));
        }
    }

    /** Only three of the parser's constraints can be violated within a megabyte. */
    private static String constraint(JsonParser parser) {
        return parser.streamReadContext().getNestingDepth() >= Json.MAX_DEPTH
                ? "The body is nested deeper than " + Json.MAX_DEPTH + " levels."
                : "A name or a number is too long.";
    }

    private static Optional<String> inToken(JsonParser parser) {
        return switch (parser.currentToken()) {
            case PROPERTY_NAME, VALUE_STRING ->
                isText(parser.getString())
                        ? Optional.empty()
                        : Optional.of("A string holds the character U+0000 or half of a surrogate pair.");
            case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT ->
                parser.getStringLength() < SHORT_NUMBER || isInRange(parser)
                        ? Optional.empty()
                        : Optional.of("A number is beyond the range of a double (RFC 7493).");
            default -> Optional.empty();
        };
    }

    private static boolean isText(String value) {
        return value.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private static boolean isInRange(JsonParser parser) {
        try {
            return JsonNumbers.isInRange(parser.getDecimalValue());
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static Optional<InvalidJson> at(long offset, String detail) {
        return Optional.of(new InvalidJson(offset, detail));
    }

    private static long offset(JacksonException e) {
        var location = e.getLocation();
        return location == null ? 0 : Math.max(0, location.getByteOffset());
    }

    /** The parser's message without its advice to a Java programmer. */
    private static String plain(String message) {
        return Shortened.to(LONGEST_DETAIL, ADVICE.matcher(message).replaceFirst(""));
    }

    private static int firstByteThatIsNotUtf8(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(in);
            return -1;
        } catch (CharacterCodingException _) {
            return in.position();
        }
    }

    /** The place of the first NUL, or -1: the parser would read a body with one as UTF-16. */
    private static int firstNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }
}
