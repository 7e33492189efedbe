package com.aresgen.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.BearerKey;
import com.aresgen.suite.LogLines;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** After keys are made, rotated and replayed, their secrets are in no table and in no line of the log. */
class SecretsTest {
    private final Tenant tenant = RunningApi.eu().newTenant();

    @Test
    void noTableAndNoLogHoldsASecret() throws IOException {
        var made = send("/v1/keys", "{\"name\":\"a name that is stored\",\"role\":\"editor\"}", "made");
        var rotated = send("/v1/keys/" + made.keyId() + "/rotate", "{}", "rotated");
        assertThat(send("/v1/keys", "{\"name\":\"a name that is stored\",\"role\":\"editor\"}", "made"))
                .isEqualTo(made);

        var stored = String.join("\n", stored());

        assertThat(stored).as("what is not sealed would be found").contains("a name that is stored", made.keyId());
        for (var token : List.of(tenant.admin(), made, rotated)) {
            assertThat(stored).doesNotContain(token.secret());
            assertThat(LogLines.raw()).noneMatch(line -> line.contains(token.secret()));
        }
    }

    private BearerKey send(String path, String body, String idempotencyKey) {
        var reply = RunningApi.eu()
                .http()
                .post(path, body)
                .as(tenant.admin())
                .keyed(idempotencyKey)
                .send();
        return BearerKey.parse(reply.json().path("secret").stringValue()).orElseThrow();
    }

    /** The values of all items in all tables. */
    private static List<String> stored() throws IOException {
        var found = new ArrayList<String>();
        for (var table : RunningApi.eu().operator().listTables().tableNames()) {
            for (var item : RunningApi.eu()
                    .operator()
                    .scanPaginator(scan -> scan.tableName(table))
                    .items()) {
                collect(AttributeValue.fromM(item), found);
            }
        }
        return found;
    }

    private static void collect(AttributeValue value, List<String> found) throws IOException {
        switch (value.type()) {
            case S -> found.add(value.s());
            case B -> found.add(text(value.b().asByteArray()));
            case M -> {
                for (var member : value.m().values()) {
                    collect(member, found);
                }
            }
            case L -> {
                for (var element : value.l()) {
                    collect(element, found);
                }
            }
            default -> {}
        }
    }

    /** Stored answers are compressed. */
    private static String text(byte[] bytes) throws IOException {
        var zipped = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        if (!zipped) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException piece) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
