package com.aresgen.store.keys;

import com.aresgen.http.Actor;
import com.aresgen.http.Call;
import com.aresgen.http.Caller;
import com.aresgen.http.values.Sha256;
import java.util.Base64;
import java.util.stream.Stream;

/** Tells the visitors apart that share an embed key, by what each shows. */
final class VisitorCredential {
    private VisitorCredential() {}

    /** The same caller, of a visitor with the hash of its credential. */
    static Caller of(Call call, Caller caller) {
        if (!(caller.actor() instanceof Actor.Visitor visitor)) {
            return caller;
        }
        var shown = Stream.of("X-Visitor-Token", "X-Conversation-Token")
                .flatMap(name -> call.headers().first(name).stream())
                .findFirst()
                .orElseGet(() ->
                        call.ip() + "\n" + call.headers().first("User-Agent").orElse(""));
        var hash = Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(shown));
        var known = new Actor.Visitor(visitor.key(), visitor.resource(), visitor.origins(), hash);
        return new Caller(caller.workspace(), known, caller.role());
    }
}
