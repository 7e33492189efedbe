package com.aresgen.http.lists;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Outcome;
import com.aresgen.http.json.Json;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/**
 * A page of messages, in order, that follow the one in the query parameter {@code after}; with a header {@code Link} to
 * the next page if there is one.
 */
public final class MessagePage {
    /** Messages of a page when the caller sets no limit. */
    private static final int MOST = 1_000;

    private final int most;
    private final List<JsonNode> messages = new ArrayList<>();
    private Optional<String> after;
    private int bytes;
    private boolean full;

    private MessagePage(int most, Optional<String> after) {
        this.most = most;
        this.after = after;
    }

    /** The turns of a thread or conversation in order, read as they are used. */
    @FunctionalInterface
    public interface Turns<T> {
        /**
         * From the turn with this message, or from where it would be; empty if every turn is newer.
         *
         * @param message empty: from the first turn
         * @param atOnce turns to read at once
         */
        Optional<Iterator<T>> from(Optional<String> message, int atOnce);
    }

    /** What {@code then} decides with the most messages of the page, or the refusal of a wrong limit. */
    public static Outcome limited(Call call, IntFunction<Outcome> then) {
        var asked = call.query().first("limit");
        var most = asked.isEmpty() ? Optional.of(MOST) : PageLimit.of(call.query());
        return most.isEmpty() ? new Outcome.Refusal(new InvalidLimit(asked.get())) : then.apply(most.get());
    }

    /**
     * The answer with the messages of the page, or 404 if {@code after} is no message.
     *
     * @param messages of a turn
     * @param whole the answer with these messages
     */
    public static <T> Outcome answer(
            Call call,
            int most,
            Turns<T> turns,
            Function<T, List<JsonNode>> messages,
            Function<List<JsonNode>, Answer> whole) {
        var after = call.query().first("after");
        var page = new MessagePage(most, after);
        // A turn has at least two, and one more turn shows what follows.
        turns.from(after, most / 2 + 1).ifPresent(found -> {
            while (page.hasRoom() && found.hasNext()) {
                messages.apply(found.next()).forEach(page::offer);
            }
        });
        return page.isPlaced()
                ? page.linked(call, whole.apply(page.messages))
                : new Outcome.Refusal(new NotFound(Problem.MESSAGE_NOT_FOUND, after.orElseThrow()));
    }

    private Answer linked(Call call, Answer answer) {
        return next().map(last -> call.path() + "?after=" + last
                        + call.query().first("limit").map("&limit="::concat).orElse(""))
                .map(link -> answer.with("Link", "<" + link + ">; rel=\"next\""))
                .orElse(answer);
    }

    /** Adds a message that follows the given one, as long as there is room. */
    private void offer(JsonNode message) {
        if (after.isPresent()) {
            if (message.path("id").asString().equals(after.get())) {
                after = Optional.empty();
            }
            return;
        }
        var size = Json.MAPPER.writeValueAsBytes(message).length;
        full = full || messages.size() == most || (!messages.isEmpty() && bytes + size > Paging.MOST_BYTES);
        if (!full) {
            messages.add(message);
            bytes += size;
        }
    }

    private boolean hasRoom() {
        return !full;
    }

    /** Whether the given message was found. */
    private boolean isPlaced() {
        return after.isEmpty();
    }

    /** The message after which the next page begins; empty when this page is the last. */
    private Optional<String> next() {
        return full ? Optional.of(messages.getLast().path("id").asString()) : Optional.empty();
    }
}
