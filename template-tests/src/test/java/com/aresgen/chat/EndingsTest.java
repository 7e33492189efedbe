package com.aresgen.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.upstream.Ending;
import com.aresgen.models.upstream.EndingTable;
import com.aresgen.models.upstream.EndingTable.Fate;
import com.aresgen.suite.Reply;
import com.aresgen.suite.Repository;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller gets of each row of the table in infra/decisions/0077; the rows that wait are tested in shared/models. */
class EndingsTest {
    private static final Map<String, Fate> TABLE = EndingTable.read(Repository.root());
    private static final Map<String, String> CODES =
            Map.of("failed", "upstream_error", "rate limited", "upstream_rate_limited");

    private final Tenant tenant = RunningApi.eu().newTenant();

    static List<Ending> endings() {
        return Ending.all().stream().filter(ending -> !ending.waits()).toList();
    }

    @ParameterizedTest
    @MethodSource("endings")
    void aCallerSeesWhetherAStreamIsWhole(Ending ending) {
        RunningApi.eu().upstream().play(ending.stream());
        var reply = send(true);
        var fate = TABLE.get(ending.name());
        assertThat(fate).isNotNull();

        if (fate != null && fate.stream().startsWith("complete")) {
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            assertThat(reply.body()).endsWith("data: [DONE]\n\n").doesNotContain("event: error");
        } else if (reply.status() == 200) {
            assertThat(reply.body())
                    .contains("Hello")
                    .contains("event: error\ndata: {")
                    .doesNotContain("[DONE]");
            assertThat(reply.body()).contains("\"code\":\"" + CODES.get(fate == null ? "" : fate.stream()) + "\"");
        } else {
            assertThat(reply.code()).isEqualTo(CODES.get(fate == null ? "" : fate.stream()));
        }
    }

    @ParameterizedTest
    @MethodSource("endings")
    void aCallerSeesWhetherAnAnswerIsWhole(Ending ending) {
        RunningApi.eu().upstream().play(ending.whole());
        var reply = send(false);
        var fate = TABLE.get(ending.name());
        assertThat(fate).isNotNull();

        if (fate != null && fate.whole().equals("complete")) {
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        } else {
            assertThat(reply.code()).as(reply.body()).isEqualTo(CODES.get(fate == null ? "" : fate.whole()));
        }
    }

    private Reply send(boolean stream) {
        // A model of its own for each, since failures in a row would open the breaker.
        return RunningApi.eu()
                .http()
                .post("/v1/chat/completions", """
                        {"model": "remote/%s", "stream": %s, "messages": [{"role": "user", "content": "Hello?"}]}""".formatted(tenant.workspace(), stream))
                .as(tenant.admin())
                .send();
    }
}
