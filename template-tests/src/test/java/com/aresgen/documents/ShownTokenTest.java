package com.aresgen.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.deletions.Canary;
import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.Http;
import com.aresgen.suite.Reply;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer that shows an edit token is replayed to the secret that asked for it, and stored where no other reads it. */
final class ShownTokenTest {
    private final Tenant tenant = RunningApi.eu().newTenant();

    @Test
    void isReplayedToTheSecretThatAskedAndToNoOther() {
        var document = new Documents(tenant.admin()).created("one");
        var asks = List.<Http.Request>of(
                new Documents(tenant.admin()).create("{\"title\":\"x\"}").keyed("created"),
                document.post("/tokens", "{}").keyed("token"));
        var first = asks.stream().map(Http.Request::send).toList();
        var again = asks.stream().map(Http.Request::send).toList();
        var rotated = rotated();
        var other = asks.stream().map(ask -> ask.as(rotated).send()).toList();

        for (int i = 0; i < asks.size(); i++) {
            assertThat(first.get(i).status()).isEqualTo(201);
            assertThat(again.get(i).body()).isEqualTo(first.get(i).body());
            assertThat(again.get(i).header("Location")).isEqualTo(first.get(i).header("Location"));
            assertThat(again.get(i).header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(other.get(i).status()).isEqualTo(410);
            assertThat(other.get(i).code()).isEqualTo("secret_not_replayable");
        }
        assertThat(new Documents(tenant.admin()).list("").json())
                .as("a replay creates nothing")
                .hasSize(2);
    }

    @Test
    void isStoredNowhere() {
        var shown = new Documents(tenant.admin())
                .create("{\"title\":\"x\"}")
                .keyed("created")
                .send();
        var token = BearerKey.parse(shown.json().at("/edit_token/token").stringValue())
                .orElseThrow();

        assertThat(Canary.places(token.keyId(), 1)).as("its id is").isNotEmpty();
        assertThat(Canary.places(token.secret())).isEmpty();
    }

    private BearerKey rotated() {
        Reply rotated = RunningApi.eu()
                .http()
                .post("/v1/keys/" + tenant.admin().keyId() + "/rotate", "{}")
                .as(tenant.admin())
                .send();
        return BearerKey.parse(rotated.json().path("secret").stringValue()).orElseThrow();
    }
}
