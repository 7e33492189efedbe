package com.aresgen.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.BearerKey;
import com.aresgen.http.values.Role;
import com.aresgen.suite.RunningApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {
    private final BearerKey viewer = RunningApi.eu().newTenant().key(Role.VIEWER);

    @Test
    void listsWhatCanBeAskedHereInOpenAisShape() {
        var list = RunningApi.eu().http().get("/v1/models").as(viewer).send().json();

        assertThat(list.path("object").stringValue()).isEqualTo("list");
        var model = list.path("data").get(0);
        assertThat(model.path("id").stringValue()).isEqualTo("local/extractive-1");
        assertThat(model.path("kind").stringValue()).isEqualTo("extractive");
        assertThat(model.path("available").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/models/local/extractive-1", "/v1/models/local%2Fextractive-1"})
    void anIdsSlashNeedNotBeEncoded(String path) {
        var model = RunningApi.eu().http().get(path).as(viewer).send();

        assertThat(model.status()).as(model.body()).isEqualTo(200);
        assertThat(model.json().path("id").stringValue()).isEqualTo("local/extractive-1");
    }
}
