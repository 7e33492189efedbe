package com.aresgen.voices;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PATCH /v1/voices/{id}: a merge patch, a version for each change, and nothing lost. */
class VersionsTest {
    private final Tenant tenant = RunningApi.eu().newTenant();
    private final VoiceCaller caller = new VoiceCaller(tenant.admin());
    private String id = "";

    @BeforeEach
    void voice() {
        id = caller.banning("synergy", "world class");
    }

    @Test
    void aChangeMakesAVersionAndTheEarlierOnesStay() {
        var first = caller.get(id).json();
        var reply = caller.patch(id, "{\"name\":\"Quay\",\"sliders\":{\"formality\":null,\"humor\":90}}")
                .send();

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        var second = reply.json();
        assertThat(second.path("version").intValue()).isEqualTo(2);
        assertThat(second.path("name").stringValue()).isEqualTo("Quay");
        assertThat(second.at("/sliders/formality/value").isNull()).isTrue();
        assertThat(second.at("/sliders/humor/value").intValue()).isEqualTo(90);
        assertThat(second.at("/sliders/complexity")).isEqualTo(first.at("/sliders/complexity"));
        assertThat(second.path("banned_phrases")).isEqualTo(first.path("banned_phrases"));
        assertThat(caller.get(id).json()).isEqualTo(second);
        assertThat(caller.get(id + "@1").json()).isEqualTo(first);
        assertThat(caller.get(id + "@2").json()).isEqualTo(second);
        for (var missing : new String[] {"@3", "@0", "@01", "@", "@x", "@99999999999"}) {
            assertThat(caller.get(id + missing).code()).as(missing).isEqualTo("voice_not_found");
        }
    }

    @Test
    void nothingChangesNothing() {
        var first = caller.get(id).json();

        for (var nothing : new String[] {"{}", "{\"sliders\":{}}"}) {
            var reply = caller.patch(id, nothing).send();
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json()).isEqualTo(first);
        }
    }

    @Test
    void phrasesAreAddedAndRemovedOrAllReplaced() {
        var changed = caller.patch(
                        id,
                        "{\"add_banned_phrases\":[\"best in class\",\"synergy\"],\"remove_banned_phrases\":[\"world class\"]}")
                .send();
        assertThat(changed.json().path("banned_phrases"))
                .isEqualTo(Json.MAPPER.readTree("[\"synergy\",\"best in class\"]"));

        var replaced = caller.patch(id, "{\"banned_phrases\":[],\"banned_policy\":\"stop\"}")
                .send();
        assertThat(replaced.json().path("banned_phrases")).isEmpty();
        assertThat(replaced.json().path("banned_policy").stringValue()).isEqualTo("stop");
    }

    @Test
    void addingMoreThan500IsRefusedAndNothingIsChanged() {
        var many = Json.MAPPER.createObjectNode();
        IntStream.range(0, 499)
                .forEach(i -> many.withArrayProperty("add_banned_phrases").add("phrase " + i));
        var reply = caller.patch(id, many.toString()).send();

        assertThat(reply.code()).isEqualTo("too_many_banned_phrases");
        assertThat(caller.get(id).json().path("version").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"banned_phrases\":[],\"add_banned_phrases\":[\"x\"]} | validation_failed",
                "{\"language\":\"de\"} | validation_failed",
                "{\"sliders\":{\"formality\":101}} | slider_out_of_range",
                "{\"banned_replacement\":\"a synergy\"} | validation_failed",
                "{\"sample_text\":\"Too short.\"} | sample_too_short"
            })
    void aWrongChangeIsRefused(String change, String code) {
        assertThat(caller.patch(id, change).send().code()).isEqualTo(code);
    }

    @Test
    void aNewSampleMovesWhatIsMeasuredAndLeavesWhatWasSet() {
        caller.patch(id, "{\"sliders\":{\"warmth\":5}}").send();
        var before = caller.get(id).json();
        var after = caller.patch(
                        id,
                        Json.MAPPER
                                .createObjectNode()
                                .put("sample_text", Writing.FORMAL)
                                .toString())
                .send()
                .json();

        assertThat(after.path("version").intValue()).isEqualTo(3);
        assertThat(after.at("/sliders/formality/value").intValue())
                .isGreaterThan(before.at("/sliders/formality/value").intValue());
        assertThat(after.at("/sliders/warmth")).isEqualTo(Json.MAPPER.readTree("{\"value\":5,\"measured\":false}"));
        assertThat(after.path("profile")).isNotEqualTo(before.path("profile"));
    }

    @Test
    void ifMatchHoldsAChangeBack() {
        var change = "{\"name\":\"Quay\"}";
        for (var other : new String[] {"\"2\"", "W/\"1\"", "\"x\", \"y\""}) {
            var reply = caller.patch(id, change).header("If-Match", other).send();
            assertThat(reply.status()).as(other).isEqualTo(412);
            assertThat(reply.code()).isEqualTo("precondition_failed");
            assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        }
        assertThat(caller.patch(id, change)
                        .header("If-Match", "\"9\", \"1\"")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(caller.patch(id, change).header("If-Match", "*").send().status())
                .isEqualTo(200);
    }

    @Test
    void aMergePatchMayBeCalledOne() {
        var reply = caller.patch(id, "{\"description\":\"Ours\"}")
                .header("Content-Type", "application/merge-patch+json")
                .send();
        assertThat(reply.json().path("description").stringValue()).isEqualTo("Ours");
        assertThat(caller.patch(id, "{\"description\":null}")
                        .send()
                        .json()
                        .path("description")
                        .isNull())
                .isTrue();
    }

    @Test
    void changesAtTheSameTimeAreAllKept() throws Exception {
        var sliders = new String[] {"formality", "warmth", "energy", "humor"};
        try (var callers = Executors.newFixedThreadPool(sliders.length)) {
            var calls = IntStream.range(0, sliders.length)
                    .mapToObj(i -> callers.submit(
                            () -> caller.patch(id, "{\"sliders\":{\"" + sliders[i] + "\":" + (i + 1) + "}}")
                                    .send()))
                    .toList();
            for (var call : calls) {
                assertThat(call.get().status()).as(call.get().body()).isEqualTo(200);
            }
        }

        var voice = caller.get(id).json();
        assertThat(voice.path("version").intValue()).isEqualTo(5);
        for (int i = 0; i < sliders.length; i++) {
            assertThat(voice.at("/sliders/" + sliders[i] + "/value").intValue()).isEqualTo(i + 1);
        }
    }
}
