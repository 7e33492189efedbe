package com.aresgen.models.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.http.values.Region;
import com.aresgen.models.answer.TokenUsage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final String ROW = """
            {"id": "p/m", "name": "M", "provider": "p", "upstream": "m", "kind": "generative", "context_tokens": 1000,
             "max_output_tokens": 100, "price": {"version": "v1", "input_nanos": 250, "cached_input_nanos": 25,
              "output_nanos": 1250},
             "capabilities": ["tools", "json_schema"],
             "thinking": "budget", "takes_back": ["reasoning_content"], "regions": ["eu"],
             "profiles": {"eu": "eu.m"}, "absent": {"us": "not_confirmed"}, "source": "s", "as_of": "2026-11-22"}""";

    @Test
    void holdsTheEmbeddedEngineForBothRegionsAndForNothing() {
        var model = Catalogue.load().find("local/extractive-1").orElseThrow();

        assertThat(model.kind()).isEqualTo("extractive");
        assertThat(model.regions()).containsExactlyInAnyOrder("eu", "us");
        assertThat(model.capabilities()).containsExactly(Capability.STREAMING);
        assertThat(model.price().cost(new TokenUsage(1000, 1000))).isZero();
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(Catalogue.load().find("local/extractive-2")).isEmpty();
    }

    @Test
    void readsEveryFieldOfARow() {
        var model = parse("[" + ROW + "]").find("p/m").orElseThrow();

        assertThat(model.capabilities()).containsExactlyInAnyOrder(Capability.TOOLS, Capability.JSON_SCHEMA);
        assertThat(model.thinking()).isEqualTo(Thinking.BUDGET);
        assertThat(model.price()).isEqualTo(new Price("v1", 250, 25, 1250));
        assertThat(model.upstream(Region.EU)).isEqualTo("eu.m");
        assertThat(model.asOf()).hasToString("2026-11-22");
    }

    @Test
    void refusesAFileWithAFault() {
        assertThatThrownBy(() -> parse("[" + ROW + "," + ROW + "]")).hasMessageContaining("p/m");
        assertThatThrownBy(() -> parse("[" + ROW.replace("\"name\": \"M\",", "") + "]"))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> parse("[" + ROW.replace("\"name\"", "\"nmae\": 1, \"name\"") + "]"))
                .hasMessageContaining("nmae");
        assertThatThrownBy(() -> parse("[" + ROW.replace("generative", "magic") + "]"))
                .hasMessageContaining("kind");
        assertThatThrownBy(() -> parse("[" + ROW.replace("\"eu\"", "\"mars\"") + "]"))
                .hasMessageContaining("regions");
        assertThatThrownBy(() -> parse("[" + ROW.replace("eu.m", "global.m") + "]"))
                .hasMessageContaining("profile");
        assertThatThrownBy(() -> parse("[" + ROW.replace("\"us\": \"not_confirmed\"", "") + "]"))
                .hasMessageContaining("there is a reason");
        assertThatThrownBy(() -> parse("[" + ROW.replace("\"thinking\": \"budget\", ", "") + "]"))
                .hasMessageContaining("thinking");
    }

    @ParameterizedTest
    @ValueSource(strings = {"llama3.2:3b", "meta-llama/llama-3.3-70b"})
    void findsAnyModelOfTheOperatorsServerAndListsNone(String name) {
        var catalogue = Catalogue.load();
        var model = catalogue.find("remote/" + name).orElseThrow();

        assertThat(model.id()).isEqualTo("remote/" + name);
        assertThat(model.upstream()).isEqualTo(name);
        assertThat(model.provider()).isEqualTo("openai");
        assertThat(model.capabilities()).contains(Capability.values());
        assertThat(model.price()).isEqualTo(new Price("unpriced", 0, 0));
        assertThat(catalogue.all()).noneMatch(row -> row.id().startsWith("remote/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"remote/", "remote", "remote/a b", "remote/a\nb", "other/remote/a"})
    void findsNoModelWithoutAName(String id) {
        assertThat(Catalogue.load().find(id)).isEmpty();
    }

    @Test
    void costsWholeNanoDollars() {
        assertThat(new Price("v1", 250, 1250).cost(new TokenUsage(1000, 10))).isEqualTo(262_500);
    }

    @Test
    void chargesWhatWasReadBeforeAtItsOwnRate() {
        var usage = new TokenUsage(1000, 10, 900, 0);

        assertThat(new Price("v1", 250, 25, 1250).cost(usage)).isEqualTo(100 * 250 + 900 * 25 + 10 * 1250);
        assertThat(new Price("v1", 250, 1250).cost(usage)).isEqualTo(262_500);
    }

    private static Catalogue parse(String rows) {
        return Catalogue.parse(("{\"models\": " + rows + ", \"remote\": []}").getBytes(StandardCharsets.UTF_8));
    }
}
