package com.aresgen.chat.complete;

import com.aresgen.http.json.Pointer;
import java.util.List;
import java.util.stream.Stream;

/** Notes for the caller about an answer, in sentences. */
final class Warnings {
    private static final int MOST = 100;

    private Warnings() {}

    /** Bounded, since a megabyte of unknown fields would make six megabytes of warnings. */
    static List<String> of(ChatTurn turn, List<String> others) {
        var unknown = turn.request().unknown();
        var price = turn.model().price().isKnown()
                ? Stream.<String>empty()
                : Stream.of("The price of " + turn.model().id() + " is not known: its cost counts as 0.");
        var named = unknown.stream()
                .limit(MOST)
                .map(pointer -> "The field " + Pointer.dotted(pointer) + " is not known and was ignored.");
        var more = unknown.size() <= MOST
                ? Stream.<String>empty()
                : Stream.of(unknown.size() - MOST + " more fields are not known and were ignored.");
        return Stream.of(named, more, price, others.stream())
                .flatMap(each -> each)
                .toList();
    }
}
