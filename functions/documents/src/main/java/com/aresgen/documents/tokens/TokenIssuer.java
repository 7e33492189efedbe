package com.aresgen.documents.tokens;

import com.aresgen.http.Call;
import com.aresgen.http.Write;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.store.documents.DocumentStore;
import com.aresgen.store.keys.EditTokenDetails;
import com.aresgen.store.keys.EditTokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Makes edit tokens. Safe for threads. */
public final class TokenIssuer {
    /** The document notes a token until no function knows it any more. */
    private static final Duration NOTED = Duration.ofDays(30);

    private final EditTokens tokens;
    private final DocumentStore documents;
    private final Region region;
    private final LiveUrl live;
    private final InstantSource clock;

    @Inject
    public TokenIssuer(EditTokens tokens, DocumentStore documents, Region region, LiveUrl live, InstantSource clock) {
        this.tokens = tokens;
        this.documents = documents;
        this.region = region;
        this.live = live;
        this.clock = clock;
    }

    /** A token, and the writes that make it valid. */
    public record Issued(EditTokenView token, List<Write> writes) {}

    public Issued issue(Call call, String document, TokenTerms terms) {
        var now = clock.instant();
        var key = BearerKey.createEditToken(region);
        var details = new EditTokenDetails(
                key.keyId(),
                document,
                terms.permission(),
                terms.origins(),
                call.caller().actor().id(),
                now.plus(terms.lifetime()));
        return new Issued(
                EditTokenView.of(details, key, live),
                List.of(
                        tokens.insert(details, key, call.caller().workspace()),
                        documents.noteToken(document, key.keyId(), now.plus(NOTED))));
    }
}
