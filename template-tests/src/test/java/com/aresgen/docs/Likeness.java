package com.aresgen.docs;

import com.aresgen.http.json.Json;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The part of an answer that an example must equal: all but ids and times, which only need the right form. */
final class Likeness {
    /** Secrets, too, only need the right form. */
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]{43}=|idsec_[A-Za-z0-9]{43}");

    private static final Pattern ID = Pattern.compile("([a-z]+_)[0-9A-HJKMNP-TV-Z]{26}");
    private static final Pattern KEY =
            Pattern.compile("(key_|tok_|emb_|(?:are[st]|pk)_eu_)[0-9A-Za-z]{16}(_[0-9A-Za-z]{49})?");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");

    /** Of a socket or the widget: its address is of a region of the cloud, or of local mode. */
    private static final Pattern ADDRESS =
            Pattern.compile("wss?://[a-z0-9.:-]+/live|https?://[a-z0-9.:-]+/v1/widget\\.js");

    private static final String A_TIME = "a time";

    private Likeness() {}

    /** The same value with one id for all ids of a kind, and one time for all times. */
    static JsonNode of(JsonNode value) {
        if (value.isObject()) {
            var object = Json.MAPPER.createObjectNode();
            value.propertyStream()
                    .forEach(member -> object.set(
                            member.getKey(), isTime(value, member.getKey()) ? time() : of(member.getValue())));
            return object;
        }
        if (value.isArray()) {
            var array = Json.MAPPER.createArrayNode();
            value.valueStream().map(Likeness::of).forEach(array::add);
            return array;
        }
        return value.isString() ? ofText(value.stringValue()) : value;
    }

    /** Whether an excerpt is the whole with members and elements left out; an element that is shown is shown whole. */
    static boolean isPart(JsonNode part, JsonNode whole) {
        if (part.isObject()) {
            return part.propertyStream()
                    .allMatch(member ->
                            whole.has(member.getKey()) && isPart(member.getValue(), whole.path(member.getKey())));
        }
        if (part.isArray()) {
            return part.valueStream()
                    .map(Likeness::of)
                    .allMatch(element -> whole.valueStream().map(Likeness::of).anyMatch(element::equals));
        }
        return of(part).equals(of(whole));
    }

    /** OpenAI's integer beside our timestamp for the same instant, or a duration. */
    private static boolean isTime(JsonNode object, String member) {
        return member.equals("latency_ms")
                || member.equals("queue_ms")
                || (member.equals("created") && object.has("created_at"));
    }

    private static JsonNode ofText(String text) {
        var alike = ID.matcher(text).replaceAll("$1…");
        alike = SECRET.matcher(alike).replaceAll("a secret");
        alike = ADDRESS.matcher(alike).replaceAll("an address");
        alike = KEY.matcher(alike).replaceAll("$1…");
        return Json.MAPPER.getNodeFactory().stringNode(TIME.matcher(alike).replaceAll(A_TIME));
    }

    private static JsonNode time() {
        return Json.MAPPER.getNodeFactory().stringNode(A_TIME);
    }
}
