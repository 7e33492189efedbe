package com.aresgen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.Answer;
import com.aresgen.http.Call;
import com.aresgen.http.Endpoint;
import com.aresgen.http.Outcome;
import com.aresgen.http.Route;
import com.aresgen.http.body.Fields;
import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import com.aresgen.suite.Tenant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An answer that shows a secret is replayed only to the API key secret that requested it, and readable by no other. */
class SecretAnswerTest {
    private static final String BODY = "{\"text\":\"a note\"}";
    private final Tenant tenant = RunningApi.eu().newTenant();

    /** Answers each call with a new secret. */
    private record Secretive(UnaryOperator<Outcome> way) implements Endpoint<String> {
        @Override
        public Route route() {
            return Route.post("/v1/secrets").needs(Role.VIEWER);
        }

        @Override
        public String read(Fields fields) {
            return fields.requiredText("text");
        }

        @Override
        public Outcome handle(Call call, String text) {
            var secret = BearerKey.create(Region.EU).secret();
            return way.apply(Answer.created("/v1/secrets/1", Map.of("secret", secret, "text", text))
                    .showingSecret());
        }
    }

    private static Door door(boolean effect) {
        return new EndpointBench().writing(new Secretive(answer -> effect ? new Outcome.Effect(() -> answer) : answer));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSecretThatAskedGetsTheSameBytesAndNoItemHoldsThem(boolean effect) throws IOException {
        var door = door(effect);
        var first = door.send(tenant.admin(), "once", BODY);
        var again = door.send(tenant.admin(), "once", BODY);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        var items = Records.items(Records.id(tenant.workspace(), tenant.admin().keyId(), "once"));
        assertThat(items).hasSize(1);
        var stored = unzipped(items.getFirst().bytes("body"));
        assertThat(stored)
                .isNotEmpty()
                .doesNotContain(first.json().path("secret").stringValue(), "a note");
    }

    @Test
    void theOtherSecretOfTheSameKeyIsToldThatItCannotHaveIt() {
        var door = door(false);
        var previous = tenant.rotatedAway(Instant.now().plusSeconds(60));
        var current = BearerKey.create(Region.EU);
        RunningApi.eu()
                .operator()
                .updateItem(update -> update.tableName(TemplateTables.KEYS)
                        .key(Map.of("id", AttributeValue.fromS(previous.keyId())))
                        .updateExpression("SET #hash = :hash")
                        .expressionAttributeNames(Map.of("#hash", "hash"))
                        .expressionAttributeValues(
                                Map.of(":hash", AttributeValue.fromB(SdkBytes.fromByteArray(current.secretHash())))));
        door.send(previous, "once", BODY);

        var other = door.send(new BearerKey(Region.EU, previous.keyId(), current.secret()), "once", BODY);

        assertThat(other.status()).isEqualTo(410);
        assertThat(other.code()).isEqualTo("secret_not_replayable");
        assertThat(door.send(previous, "once", BODY).status()).isEqualTo(201);
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
