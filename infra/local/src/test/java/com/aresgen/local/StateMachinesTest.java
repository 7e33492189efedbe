package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** A whole local API whose template has a state machine. */
final class StateMachinesTest {
    private static final String DEFINITION =
            "{\\\"StartAt\\\":\\\"W\\\",\\\"States\\\":{\\\"W\\\":{\\\"Type\\\":\\\"Wait\\\",\\\"Seconds\\\":1,\\\"End\\\":true}}}";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_execution_outlives_the_api_and_functions_know_the_address() throws Exception {
        var options = Running.options().withTemplates(templates()).withState(folder.resolve("state"));
        String arn;
        try (var local = LocalApi.start(options);
                var client = client(local);
                var http = HttpClient.newHttpClient()) {
            var machine = LocalRegion.EU.arn("states", "stateMachine:AresGen-EU-Flow");
            arn = client.startExecution(r -> r.stateMachineArn(machine).name("kept"))
                    .executionArn();
            var request = HttpRequest.newBuilder(URI.create(local.baseUrl() + "/v1/items"))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).body())
                    .contains("\"AWS_ENDPOINT_URL_SFN\":\"http://127.0.0.1:");
            assertThat(local.leftOut()).noneMatch(each -> each.contains("state"));
        }
        try (var local = LocalApi.start(options);
                var client = client(local)) {
            assertThat(client.describeExecution(r -> r.executionArn(arn)).status())
                    .isIn(ExecutionStatus.RUNNING, ExecutionStatus.SUCCEEDED);
            while (client.describeExecution(r -> r.executionArn(arn)).status() == ExecutionStatus.RUNNING) {
                Thread.sleep(5);
            }
            assertThat(client.describeExecution(r -> r.executionArn(arn)).status())
                    .isEqualTo(ExecutionStatus.SUCCEEDED);
        }
    }

    @Test
    void a_template_without_state_machines_starts_no_step_functions() {
        assertThat(Running.api().states()).isEmpty();
    }

    private Path templates() throws IOException {
        var templates = Files.createDirectory(folder.resolve("templates"));
        Files.copy(
                Path.of("src/test/resources/templates/AresGen-EU-Test.json"),
                templates.resolve("AresGen-EU-Test.json"));
        Files.writeString(
                templates.resolve("AresGen-EU-Flows.json"),
                Files.readString(Path.of("src/test/resources/states/AresGen-EU-Flows.json"))
                        .replace("DEFINITION", DEFINITION));
        return templates;
    }

    private static SfnClient client(LocalApi local) {
        return SfnClient.builder()
                .endpointOverride(local.states().orElseThrow().endpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("operator", "local")))
                .httpClient(Apache5HttpClient.create())
                .build();
    }
}
