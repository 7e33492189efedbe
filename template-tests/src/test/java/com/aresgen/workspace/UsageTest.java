package com.aresgen.workspace;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.suite.AuditLogs;
import com.aresgen.suite.Http;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class UsageTest {
    private static final String TURN = "{\"model\":\"local/extractive-1\",\"messages\":[{\"role\":\"user\",\"content\":"
            + "\"Summarize in one sentence: Water boils at 100 degrees Celsius at sea level.\"}]}";

    private final Tenant tenant = RunningApi.eu().newTenant();
    private final BearerKey reader = tenant.key(Role.ADMIN);

    @Test
    void isWhatTheRequestsAddUpTo() {
        var caller = tenant.key(Role.EDITOR);
        var turn = chat(caller).keyed("turn").send().json().path("usage");
        chat(caller).keyed("turn").send();
        get("/v1/models").as(caller).send();
        get("/v1/models")
                .as(new BearerKey(
                        Region.EU, caller.keyId(), BearerKey.create(Region.EU).secret()))
                .send();
        AuditLogs.settled(
                4,
                () -> AuditLogs.entries("key_id=" + caller.keyId(), reader).stream()
                        .filter(AuditLogs::isWhole)
                        .toList());

        var rows = rows("").stream()
                .filter(row -> row.path("key_id").stringValue().equals(caller.keyId()))
                .toList();

        assertThat(rows).hasSize(2);
        var others = rows.getFirst();
        assertThat(others.path("model").isNull()).isTrue();
        assertThat(others.path("requests").intValue())
                .as("a replay, a list; not the guess")
                .isEqualTo(2);
        assertThat(others.path("day").stringValue()).isEqualTo(today().toString());
        var calls = rows.getLast();
        assertThat(calls.path("model").stringValue()).isEqualTo("local/extractive-1");
        assertThat(calls.path("requests").intValue()).isEqualTo(1);
        assertThat(calls.path("prompt_tokens")).isEqualTo(turn.path("prompt_tokens"));
        assertThat(calls.path("completion_tokens")).isEqualTo(turn.path("completion_tokens"));
        assertThat(calls.path("cost_usd").stringValue()).isEqualTo("0");
    }

    @Test
    void showsTheLast30DaysUnlessOthersAreAskedFor() {
        var counted = new CountedUsage(tenant);
        for (var ago : List.of(0, 29, 30, 399, 400)) {
            counted.add(today().minusDays(ago), "key_of_" + ago, "a/model", 1);
        }

        assertThat(keys("")).containsExactly("key_of_0", "key_of_29");
        assertThat(keys("from=" + today().minusDays(399)))
                .containsExactly("key_of_0", "key_of_29", "key_of_30", "key_of_399");
        assertThat(keys("to=" + today())).containsExactly("key_of_29", "key_of_30");
        assertThat(keys("from=" + today().minusDays(400) + "&to=" + today().minusDays(30)))
                .containsExactly("key_of_399", "key_of_400");
        assertThat(keys("from=" + today() + "&to=" + today())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=yesterday | from",
                "from= | from",
                "to=2026-02-30 | to",
                "to=2026-05-11T00:00:00Z | to",
                "from=%2B12026-05-11 | from",
                "from=2026-05-12&to=2026-05-11 | from",
                "from=2999-01-01 | from",
                "from=2025-01-01&to=2026-02-06 | from",
                "from=0000-01-01 | from",
                "group_by= | group_by",
                "group_by=month | group_by",
                "group_by=day,,key | group_by",
                "group_by=day,day | group_by",
                "group_by=DAY | group_by"
            })
    void aParameterThatIsWrongIsNamed(String query, String parameter) {
        var refusal = get("/v1/usage?" + query).as(reader).send();

        assertProblem(refusal, 400, "invalid_parameter");
        assertThat(refusal.json().at("/error/param").stringValue()).isEqualTo(parameter);
        assertThat(refusal.json().path("detail").stringValue()).startsWith(parameter + " must ");
    }

    /** Days, and no times of their beginning: a filter that is not there must not be ignored. */
    @Test
    void theTimesOfOtherListsAreUnknownHere() {
        assertProblem(
                get("/v1/usage?created_after=2026-05-11T00:00:00Z").as(reader).send(), 400, "unknown_parameter");
    }

    @Test
    void aCursorHoldsForItsDaysAndGroupsOnly() {
        var counted = new CountedUsage(tenant);
        counted.add(LocalDate.parse("2026-03-01"), "key_a", "a/model", 1);
        counted.add(LocalDate.parse("2026-03-02"), "key_a", "a/model", 1);
        var march = "/v1/usage?from=2026-03-01&to=2026-04-01&group_by=";
        var cursor = get(march + "day&limit=1").as(reader).send().header("X-Next-Cursor");

        assertThat(get(march + "day&cursor=" + cursor).as(reader).send().json()).hasSize(1);
        assertProblem(get(march + "day,key&cursor=" + cursor).as(reader).send(), 400, "invalid_cursor");
    }

    private List<String> keys(String query) {
        return rows(query).stream()
                .map(row -> row.path("key_id").stringValue())
                .filter(key -> key.startsWith("key_of_"))
                .toList();
    }

    private List<JsonNode> rows(String query) {
        var reply = get("/v1/usage?limit=100" + (query.isEmpty() ? "" : "&" + query))
                .as(reader)
                .send();
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().valueStream().toList();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    }

    private static Http.Request chat(BearerKey key) {
        return RunningApi.eu().http().post("/v1/chat/completions", TURN).as(key);
    }

    private static Http.Request get(String path) {
        return RunningApi.eu().http().get(path);
    }
}
