package com.aresgen.chat.complete;

import com.aresgen.http.json.Pointer;
import com.aresgen.http.values.Headers;
import com.aresgen.models.ModelOption;
import com.aresgen.models.answer.Warning;
import com.aresgen.models.catalogue.Model;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notes for the caller about an answer: sentences in the body, their codes in a header, since clients hide the body's. */
record Warnings(List<Warning> all) {
    private static final String HEADER = "X-Warnings";
    private static final int MOST = 100;

    /** Of the request alone, as they are known before the model answers. */
    static Warnings of(ChatTurn turn) {
        return of(turn, List.of());
    }

    /** Bounded, since a megabyte of unknown fields would make six megabytes of warnings. */
    static Warnings of(ChatTurn turn, List<Warning> others) {
        var unknown = turn.request().unknown();
        var named = unknown.stream().limit(MOST).map(pointer -> unknownField(pointer, turn.model()));
        var more = unknown.size() <= MOST
                ? Stream.<Warning>empty()
                : Stream.of(new Warning(
                        "unknown_fields", unknown.size() - MOST + " more fields are not known and are not listed."));
        return new Warnings(
                Stream.of(named, more, others.stream()).flatMap(each -> each).toList());
    }

    List<String> texts() {
        return all.stream().map(Warning::text).toList();
    }

    Headers headers() {
        return all.isEmpty()
                ? Headers.NONE
                : Headers.NONE.with(
                        HEADER, all.stream().map(Warning::code).distinct().collect(Collectors.joining(", ")));
    }

    private static Warning unknownField(String pointer, Model model) {
        var name = "The field " + Pointer.dotted(pointer) + " is not known";
        return isPassedOn(pointer.split("/", -1), model)
                ? new Warning("unknown_field_passed_on", name + " here and was passed on to the model's server.")
                : new Warning("unknown_field_ignored", name + " and was ignored.");
    }

    /**
     * Fields go to servers that speak OpenAI's API: of the request itself to those of which only the operator knows what
     * they take, of a message to models that take them back, and all that is further inside with what holds it.
     */
    private static boolean isPassedOn(String[] path, Model model) {
        if (!model.provider().equals("openai")) {
            return false;
        }
        return switch (path.length) {
            case 2 -> model.isRemote();
            case 4 -> path[1].equals("messages") ? model.takes(path[3]) : isSent(path[1]);
            default ->
                path[1].equals("messages")
                        ? path.length > 6 || !path[3].equals("tool_calls") || model.takes(path[5])
                        : isSent(path[1]);
        };
    }

    private static boolean isSent(String field) {
        return Arrays.stream(ModelOption.values())
                .anyMatch(option -> option.wire().equals(field) && option.isForModel());
    }
}
