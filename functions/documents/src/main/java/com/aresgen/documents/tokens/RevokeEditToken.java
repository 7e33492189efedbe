package com.aresgen.documents.tokens;

import com.aresgen.documents.live.news.LiveNews;
import com.aresgen.documents.read.PathDocument;
import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.problem.NotFound;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Role;
import com.aresgen.store.keys.EditTokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** DELETE /v1/documents/{id}/tokens/{token_id}: the token is refused from the next call on. */
final class RevokeEditToken implements Endpoint.Bodiless {
    private final PathDocument documents;
    private final EditTokens tokens;
    private final LiveNews news;
    private final InstantSource clock;

    @Inject
    RevokeEditToken(PathDocument documents, EditTokens tokens, LiveNews news, InstantSource clock) {
        this.documents = documents;
        this.tokens = tokens;
        this.news = news;
        this.clock = clock;
    }

    /** The body of the answer. */
    record Revoked(String id, boolean revoked, Instant revokedAt) {}

    @Override
    public Route route() {
        return Route.delete("/v1/documents/{id}/tokens/{token_id}").needs(Role.EDITOR);
    }

    @Override
    public Outcome handle(Call call) {
        return documents.find(call, head -> {
            var token = call.pathParameter("token_id");
            return BearerKey.isEditTokenId(token)
                    ? Answer.ok(new Revoked(token, true, clock.instant()))
                            .writing(tokens.revoke(token, head.id(), call.caller()))
                            .waking(news.revoked(head.id(), token))
                    : new Outcome.Refusal(new NotFound(Problem.TOKEN_NOT_FOUND, token));
        });
    }
}
