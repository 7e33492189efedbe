package com.aresgen.faults;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The promises to a caller, whatever goes wrong; each method lists those that were broken. */
final class Promises {
    private static final List<String> REPLAYED = List.of("Content-Type", "Location", "ETag", "X-Thread-Id");

    private Promises() {}

    /** An attempt succeeds, fails with a 500, or is refused, with a Retry-After, because the first one still runs. */
    static List<String> ofAttempts(List<Reply> replies) {
        return replies.stream()
                .filter(reply -> !succeeded(reply)
                        && !isProblem(reply, 500, "internal_error")
                        && !breaksOff(reply)
                        && !isProblem(reply, 409, "thread_locked")
                        && !(isProblem(reply, 409, "idempotency_in_progress")
                                && reply.header("Retry-After").equals("1")
                                && reply.header("x-should-retry").equals("true")))
                .map(reply -> "an attempt answered " + reply.status() + " " + reply.body())
                .toList();
    }

    /** The SDK's own retry of a call that had taken effect must not be taken for another caller's. */
    static List<String> ofSentTwice(Reply reply) {
        return succeeded(reply)
                ? List.of()
                : List.of("a call whose answer was lost on the way answered " + reply.status() + " " + reply.body());
    }

    static List<String> ofSettled(List<Reply> replies, Reply retried, Reply replay, Reply other) {
        var broken = new ArrayList<String>();
        if (!succeeded(retried)) {
            broken.add("a clean retry answered " + retried.status() + " " + retried.body());
        }
        if (!replay.header("Idempotent-Replayed").equals("true")) {
            broken.add("a call after a success is no replay");
        }
        if (!isProblem(other, 422, "idempotency_key_reused")) {
            broken.add("another body answered " + other.status() + " " + other.body());
        }
        var answers = Stream.concat(replies.stream().filter(Promises::succeeded), Stream.of(replay))
                .map(Promises::replayable)
                .distinct()
                .toList();
        if (answers.size() > 1) {
            broken.add("one key, several answers: " + answers);
        }
        return broken;
    }

    static List<String> ofEffects(Effects.Left found, Effects.Left expected) {
        return found.equals(expected) ? List.of() : List.of(found + " is left, and not " + expected);
    }

    /** A stream is a success if it ends with {@code [DONE]}. */
    static boolean succeeded(Reply reply) {
        return reply.status() / 100 == 2 && (!reply.isStream() || reply.isDone());
    }

    /** A stream that had begun can report its failure only in its last frame. */
    private static boolean breaksOff(Reply reply) {
        return reply.isStream()
                && !reply.isDone()
                && Set.of("internal_error", "idempotency_in_progress")
                        .contains(Json.MAPPER
                                .readTree(reply.data().getLast())
                                .path("code")
                                .asString(""));
    }

    private static boolean isProblem(Reply reply, int status, String code) {
        return reply.status() == status && reply.code().equals(code);
    }

    private static String replayable(Reply reply) {
        return reply.status() + " " + REPLAYED.stream().map(reply::header).toList() + " " + reply.body();
    }
}
