package com.aresgen.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A definition as large as may be, of which nothing can be compressed, lies in several items. */
class LargeDefinitionTest {
    @Test
    void isStoredInPiecesAndFoundWhole() {
        var workflows = new Workflows(RunningApi.eu().newTenant().admin());
        var random = new byte[170_000];
        new Random(7).nextBytes(random);
        var yaml = "version: 1\nsteps: [{id: a, uses: transform, with: {value: \""
                + Base64.getEncoder().encodeToString(random) + "\"}}]\n";
        var reply = workflows.postYaml("/v1/workflows", yaml).keyed("large").send();

        assertThat(reply.status()).as(reply.code()).isEqualTo(201);
        var id = reply.json().path("id").stringValue();
        assertThat(workflows.get("/" + id).body()).isEqualTo(reply.body());
        assertThat(workflows
                        .postYaml("/v1/workflows", yaml)
                        .keyed("large")
                        .send()
                        .body())
                .isEqualTo(reply.body());
        assertThat(RunningApi.eu()
                        .operator()
                        .query(query -> query.tableName(TemplateTables.WORKFLOWS)
                                .keyConditionExpression("workflow = :id AND begins_with(#item, :text)")
                                .expressionAttributeNames(Map.of("#item", "item"))
                                .expressionAttributeValues(Map.of(
                                        ":id", AttributeValue.fromS(id), ":text", AttributeValue.fromS("text#"))))
                        .count())
                .isGreaterThan(1);
    }
}
