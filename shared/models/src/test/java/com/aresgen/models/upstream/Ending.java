package com.aresgen.models.upstream;

import static com.aresgen.models.upstream.EndingBodies.arguments;
import static com.aresgen.models.upstream.EndingBodies.body;
import static com.aresgen.models.upstream.EndingBodies.calls;
import static com.aresgen.models.upstream.EndingBodies.chunked;
import static com.aresgen.models.upstream.EndingBodies.cut;
import static com.aresgen.models.upstream.EndingBodies.data;
import static com.aresgen.models.upstream.EndingBodies.delta;
import static com.aresgen.models.upstream.EndingBodies.message;
import static com.aresgen.models.upstream.EndingBodies.wholeFor;
import static com.aresgen.models.upstream.EndingBodies.zipped;
import static com.aresgen.models.upstream.ServerScript.chunk;
import static com.aresgen.models.upstream.ServerScript.event;
import static com.aresgen.models.upstream.ServerScript.hang;
import static com.aresgen.models.upstream.ServerScript.head;
import static com.aresgen.models.upstream.ServerScript.raw;
import static com.aresgen.models.upstream.ServerScript.reset;

import java.util.List;

/**
 * A way in which a server ends an answer, by its name in the table of infra/decisions/0077.
 *
 * @param stream after the request for a stream
 * @param whole after the request for a whole answer
 * @param waits whether the caller has to wait for its patience to end
 */
public record Ending(String name, ServerScript stream, ServerScript whole, boolean waits) {
    private static final String HELLO = delta("\"content\":\"Hello\"", "null");
    private static final String STOP = delta("", "\"stop\"");
    private static final String JSON = "Content-Type: application/json";
    private static final ServerScript DONE = event("[DONE]");
    private static final ServerScript CLOSE = _ -> {};

    /** All rows of the table, in its order. */
    public static List<Ending> all() {
        return List.of(
                of("sends a reason and `[DONE]`", event(STOP).then(DONE), wholeFor("stop")),
                of("sends a reason and closes", event(STOP), head(200, JSON).then(raw(message("\"stop\"")))),
                waiting(
                        "sends a reason and falls silent",
                        event(STOP).then(hang()),
                        cut(message("\"stop\"")).then(hang())),
                of(
                        "sends a reason and resets",
                        event(STOP).then(reset()),
                        cut(message("\"stop\"")).then(reset())),
                of(
                        "sends a reason, then cuts the usage",
                        event(STOP).then(raw("data: {\"usage\":{\"prom")),
                        cut(message("\"stop\""))),
                of("writes the reason in capitals", event(delta("", "\"STOP\"")), wholeFor("STOP")),
                of("reaches its token limit", event(delta("", "\"length\"")), wholeFor("length")),
                of("sends no reason and `[DONE]`", DONE, body(message("null"))),
                of("sends no reason and closes", CLOSE, body(message("null"))),
                waiting(
                        "sends no reason and falls silent",
                        hang(),
                        cut(message("null")).then(hang())),
                of("sends no reason and resets", reset(), cut(message("null")).then(reset())),
                of(
                        "sends the text null as reason and closes",
                        event(delta("\"content\":\" world\"", "\"null\"")),
                        wholeFor("null")),
                of(
                        "sends the text null on each chunk, then a reason",
                        event(delta("\"content\":\" world\"", "\"null\""))
                                .then(event(STOP))
                                .then(DONE),
                        wholeFor("stop")),
                of(
                        "sends an unknown reason and `[DONE]`",
                        event(delta("", "\"odd\"")).then(DONE),
                        wholeFor("odd")),
                of(
                        "sends an unknown reason, then a known one",
                        event(delta("\"content\":\" world\"", "\"odd\""))
                                .then(event(STOP))
                                .then(DONE),
                        wholeFor("stop")),
                of(
                        "sends a reason on each chunk and is cut",
                        event(delta("\"content\":\" wo\"", "\"stop\""))
                                .then(event(delta("\"content\":\"rld\"", "\"stop\""))),
                        cut(message("\"stop\""))),
                of(
                        "sends a reason on each chunk and `[DONE]`",
                        event(delta("\"content\":\" wo\"", "\"stop\""))
                                .then(event(delta("\"content\":\"rld\"", "\"stop\"")))
                                .then(DONE),
                        wholeFor("stop")),
                of("sends a number as reason", event(delta("", "1")).then(DONE), body(message("1"))),
                of("sends the reason error", event(delta("", "\"error\"")).then(DONE), wholeFor("error")),
                of("sends the reason abort", event(delta("", "\"abort\"")).then(DONE), wholeFor("abort")),
                plain(
                        "sends a role only, then `[DONE]`",
                        event(delta("\"role\":\"assistant\"", "null")).then(DONE),
                        body("{\"choices\":[{\"message\":{\"role\":\"assistant\"},\"finish_reason\":null}]}")),
                plain(
                        "sends a role only, then a reason",
                        event(delta("\"role\":\"assistant\"", "null"))
                                .then(event(STOP))
                                .then(DONE),
                        body("{\"choices\":[{\"message\":{\"role\":\"assistant\"},\"finish_reason\":\"stop\"}]}")),
                of(
                        "stops in the middle of tool arguments",
                        event(arguments("{\\\"a\\\":")),
                        body("{\"choices\":[{\"message\":{" + calls("{\\\"a\\\":") + "},\"finish_reason\":null}]}")),
                of(
                        "ends tool arguments by a token limit",
                        event(arguments("{\\\"a\\\":")).then(event(delta("", "\"length\""))),
                        body("{\"choices\":[{\"message\":{" + calls("{\\\"a\\\":")
                                + "},\"finish_reason\":\"length\"}]}")),
                fault("sends an error object", "{\"error\":{\"message\":\"boom\"}}"),
                fault(
                        "sends an error beside a chunk",
                        "{\"choices\":[{\"delta\":{\"content\":\"\"},\"message\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\"}],\"error\":{\"message\":\"boom\",\"code\":502}}"),
                fault(
                        "sends an error in a choice",
                        "{\"choices\":[{\"delta\":{},\"message\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\",\"error\":{\"message\":\"boom\"}}]}"),
                fault("sends an error as a text", "{\"error\":\"boom\"}"),
                fault("sends a list around an error", "[{\"error\":{\"message\":\"boom\"}}]"),
                fault("sends a list of errors", "{\"errors\":[{\"message\":\"boom\"}]}"),
                of(
                        "names an event error",
                        raw("event: error\ndata: {\"message\":\"boom\"}\n\n").then(DONE),
                        body("{\"message\":\"boom\"}")),
                of("names an event error without data", raw("event: error\n\n").then(DONE), body("")),
                fault("sends a message alone, then `[DONE]`", "{\"message\":\"boom\"}"),
                fault("sends a detail alone, then `[DONE]`", "{\"detail\":\"boom\"}"),
                fault(
                        "sends an error of type overloaded",
                        "{\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}"),
                fault(
                        "sends an error of a rate limit",
                        "{\"error\":{\"type\":\"rate_limit_error\",\"message\":\"Slow down\",\"code\":429}}"),
                of(
                        "sends an error after its reason",
                        event(STOP).then(event("{\"error\":{\"message\":\"boom\"}}")),
                        body(
                                "{\"choices\":[{\"message\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\"}],\"error\":\"boom\"}")),
                fault("sends text that is no JSON", "Internal Server Error"),
                of(
                        "sends an empty error beside each chunk",
                        event("{\"error\":null,\"choices\":[{\"delta\":{\"content\":\"!\"}}]}")
                                .then(
                                        event(
                                                "{\"error\":{},\"errors\":[],\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\",\"error\":\"\"}]}"))
                                .then(DONE),
                        body(
                                "{\"error\":{\"message\":\"\",\"code\":0},\"choices\":[{\"message\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\",\"error\":null}]}")),
                of(
                        "sends a ping",
                        raw("event: ping\ndata: {\"type\":\"ping\"}\n\n: ping\n\n")
                                .then(event("{\"choices\":[]}"))
                                .then(event(STOP))
                                .then(DONE),
                        wholeFor("stop")),
                new Ending(
                        "sends fewer bytes than its Content-Length",
                        head(200, "Content-Type: text/event-stream", "Content-Length: 9999")
                                .then(event(HELLO)),
                        cut(message("\"stop\"")),
                        false),
                new Ending(
                        "ends its chunks with trailers",
                        ServerScript.chunkedStream()
                                .then(chunk(data(HELLO) + data(STOP) + data("[DONE]")))
                                .then(raw("0\r\nX-Error: none\r\n\r\n")),
                        chunked(message("\"stop\"")).then(raw("0\r\nX-Error: none\r\n\r\n")),
                        false),
                new Ending(
                        "ends a chunk in the middle",
                        ServerScript.chunkedStream().then(chunk(data(HELLO))).then(raw("ff\r\ndata: {")),
                        raw("HTTP/1.1 200 Said\r\n" + JSON + "\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n"
                                + message("\"stop\"")),
                        false),
                of("forgets the blank line after the last event", raw("data: " + STOP), wholeFor("stop")),
                new Ending(
                        "labels its stream as plain text",
                        head(200, "Content-Type: text/plain")
                                .then(event(HELLO))
                                .then(event(STOP))
                                .then(DONE),
                        head(200, "Content-Type: text/plain").then(raw(message("\"stop\""))),
                        false),
                new Ending(
                        "compresses its answer",
                        zipped("text/event-stream", data(HELLO) + data(STOP) + data("[DONE]")),
                        zipped("application/json", message("\"stop\"")),
                        false));
    }

    private static Ending of(String name, ServerScript afterHello, ServerScript whole) {
        return new Ending(name, ServerScript.stream().then(event(HELLO)).then(afterHello), whole, false);
    }

    private static Ending waiting(String name, ServerScript afterHello, ServerScript whole) {
        return new Ending(name, ServerScript.stream().then(event(HELLO)).then(afterHello), whole, true);
    }

    private static Ending plain(String name, ServerScript events, ServerScript whole) {
        return new Ending(name, ServerScript.stream().then(events), whole, false);
    }

    /** A frame in a stream that goes on to {@code [DONE]}, and a body. */
    private static Ending fault(String name, String frame) {
        return of(name, event(frame).then(DONE), body(frame));
    }

    @Override
    public String toString() {
        return name;
    }
}
