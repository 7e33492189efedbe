package com.aresgen.conventions;

import static com.aresgen.conventions.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Region;
import com.aresgen.http.values.Role;
import com.aresgen.suite.Reply;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuthenticationTest {
    private static final String ROWS = "com.aresgen.suite.Row#withKey";

    @ParameterizedTest
    @MethodSource(ROWS)
    void aCallWithoutAKeyIsRefused(Row row) {
        assertProblem(row.request().send(), 401, "missing_token");
        assertProblem(row.request().header("Authorization", "Basic YTpi").send(), 401, "missing_token");
    }

    @ParameterizedTest
    @MethodSource(ROWS)
    void aKeyThatIsNoneOfOursIsRefused(Row row) {
        var known = RunningApi.eu().newTenant().admin();
        var unknown = BearerKey.create(Region.EU);
        var otherSecret = new BearerKey(Region.EU, known.keyId(), unknown.secret());

        assertProblem(bearer(row, "nonsense"), 401, "invalid_token");
        assertProblem(bearer(row, known.text().substring(1)), 401, "invalid_token");
        assertProblem(row.request().as(unknown).send(), 401, "invalid_token");
        assertProblem(row.request().as(otherSecret).send(), 401, "invalid_token");
    }

    @ParameterizedTest
    @MethodSource(ROWS)
    void aWrongSecretSpendsNoQuota(Row row) {
        var key = RunningApi.eu().newTenant().admin();
        bearer(
                row,
                new BearerKey(
                                Region.EU,
                                key.keyId(),
                                BearerKey.create(Region.EU).secret())
                        .text());

        assertThat(bearer(row, key.text()).header("x-ratelimit-remaining-requests"))
                .isEqualTo("599");
    }

    @ParameterizedTest
    @MethodSource(ROWS)
    void aRevokedKeyIsRefused(Row row) {
        assertProblem(bearer(row, RunningApi.eu().newTenant().revoked().text()), 401, "key_revoked");
    }

    @ParameterizedTest
    @MethodSource(ROWS)
    void aRotatedSecretWorksUntilItsGraceEnds(Row row) {
        var tenant = RunningApi.eu().newTenant();
        var inAMinute = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MILLIS);

        var reply = bearer(row, tenant.rotatedAway(inAMinute).text());

        assertThat(reply.status()).as(reply.body()).isNotIn(401, 403);
        assertThat(Instant.parse(reply.header("X-Key-Grace-Until"))).isEqualTo(inAMinute);
        assertProblem(bearer(row, tenant.rotatedAway(Instant.now()).text()), 401, "key_expired");
    }

    @ParameterizedTest
    @MethodSource(ROWS)
    void onlyARoleThatCoversTheNeededOneMayCall(Row row) {
        var tenant = RunningApi.eu().newTenant();
        for (var role : Role.values()) {
            if (role.covers(row.role())) {
                var reply = row.request().as(tenant.key(role)).send();
                assertThat(reply.status()).as(reply.body()).isBetween(200, 299);
            } else {
                var reply = bearer(row, tenant.key(role).text());
                assertProblem(reply, 403, "insufficient_role");
                assertThat(reply.json().path("detail").stringValue())
                        .contains(row.role().wire());
            }
        }
    }

    @ParameterizedTest
    @MethodSource(ROWS)
    void aKeyOfTheOtherRegionIsSentHome(Row row) {
        var reply = row.request().as(BearerKey.create(Region.US)).send();

        assertProblem(reply, 421, "region_mismatch");
        assertThat(reply.json().path("region").stringValue()).isEqualTo("us");
        assertThat(reply.json().path("base_url").stringValue()).startsWith("https://us.");
    }

    @ParameterizedTest
    @MethodSource(ROWS)
    void everyAnswerToAKeySaysWhatIsLeft(Row row) {
        var key = RunningApi.eu().newTenant().admin();
        bearer(row, key.text());
        var reply = bearer(row, key.text());

        assertThat(reply.header("RateLimit")).matches("\"default\";r=598;t=(60|59|58)");
        assertThat(reply.header("x-ratelimit-limit-requests")).isEqualTo("600");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("X-Region")).isEqualTo("eu");
    }

    /** Sends the sample as it is: who may call is decided before anything that it names is looked for. */
    private static Reply bearer(Row row, String credentials) {
        return row.request()
                .unprepared()
                .header("Authorization", "Bearer " + credentials)
                .send();
    }
}
