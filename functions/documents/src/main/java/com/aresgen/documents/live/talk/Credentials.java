package com.aresgen.documents.live.talk;

import com.aresgen.documents.live.frames.Bye;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.store.keys.EditTokenCheck;
import com.aresgen.store.keys.EditTokenCheck.Verdict;
import com.aresgen.store.keys.TokenExpired;
import com.aresgen.store.keys.TokenRevoked;
import com.aresgen.store.sockets.Seat;
import com.aresgen.store.sockets.Socket;
import jakarta.inject.Inject;
import java.util.Set;

/** Judges the token that a socket shows, and the page that it comes from. Safe for threads. */
public final class Credentials {
    private final EditTokenCheck tokens;
    private final ApiAddress api;
    private final Region region;

    @Inject
    public Credentials(EditTokenCheck tokens, ApiAddress api, Region region) {
        this.tokens = tokens;
        this.api = api;
        this.region = region;
    }

    /** What a token gives. */
    sealed interface Judgement {
        /** The seat that its holder may take, whose editor is called as the socket until it says its name. */
        record Seated(Seat seat) implements Judgement {}

        record Refused(Bye bye) implements Judgement {}
    }

    /** {@link EditTokenCheck#of}. */
    Judgement of(Socket socket, String token) {
        var key = BearerKey.parse(token).filter(each -> each.region() == region);
        if (key.isEmpty()) {
            return new Judgement.Refused(Bye.INVALID_TOKEN);
        }
        return switch (tokens.of(key.get())) {
            case Verdict.Refused(TokenExpired _) -> new Judgement.Refused(Bye.TOKEN_EXPIRED);
            case Verdict.Refused(TokenRevoked _) -> new Judgement.Refused(Bye.TOKEN_REVOKED);
            case Verdict.Refused _ -> new Judgement.Refused(Bye.INVALID_TOKEN);
            case Verdict.Valid(var _, var editToken, var endsAt) ->
                mayCome(socket, editToken.origins())
                        ? new Judgement.Seated(new Seat(
                                editToken.resource(), socket.id(), editToken.id(), editToken.permission(), endsAt))
                        : new Judgement.Refused(Bye.ORIGIN_NOT_ALLOWED);
        };
    }

    /** Browsers always name the origin; a program that names none could name any. */
    private boolean mayCome(Socket socket, Set<String> origins) {
        return socket.origin()
                .filter(origin -> !api.isOrigin(origin) && !origins.contains(origin))
                .isEmpty();
    }
}
