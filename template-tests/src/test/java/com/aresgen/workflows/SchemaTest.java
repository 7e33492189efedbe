package com.aresgen.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import com.aresgen.suite.Row;
import com.aresgen.suite.RunningApi;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;

/** GET /v1/schemas/workflow.json: an editor finds the sample valid, and what is no definition not. */
class SchemaTest {
    @Test
    void anEditorChecksByIt() {
        var reply = RunningApi.eu().http().get("/v1/schemas/workflow.json").send();
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(reply.json());

        assertThat(reply.header("Content-Type")).isEqualTo("application/schema+json");
        assertThat(schema.validate(Row.named("CreateWorkflow").body().path("definition")))
                .isEmpty();
        assertThat(schema.validate(Json.MAPPER.readTree("{\"version\":1}"))).isNotEmpty();
    }
}
