package com.aresgen.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.local.dynamodb.TableCreation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tests the embedded engine and its files, even when the other tests run on another one. */
final class RestartTest {
    private static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("kept"));

    @Test
    void data_and_key_outlive_the_process(@TempDir Path state) throws Exception {
        var options = Running.options().withState(state);
        String key;
        try (var local = LocalApi.start(options);
                var client = TableCreation.operator(local.tablesUrl(), LocalRegion.EU)) {
            client.putItem(r -> r.tableName("AresGen-EU-Things").item(KEY));
            key = local.key();
        }
        try (var local = LocalApi.start(options);
                var client = TableCreation.operator(local.tablesUrl(), LocalRegion.EU)) {
            assertThat(client.getItem(r -> r.tableName("AresGen-EU-Things").key(KEY))
                            .item())
                    .isEqualTo(KEY);
            assertThat(local.key()).isEqualTo(key);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("eu/key"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("eu/dynamodb"))))
                .isEqualTo("rwx------");
    }

    @Test
    void a_second_one_on_the_same_folder_is_refused(@TempDir Path state) {
        var options = Running.options().withState(state);
        try (var local = LocalApi.start(options)) {
            assertThat(local.baseUrl().getPort()).isPositive();
            assertThatThrownBy(() -> LocalApi.start(options))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another local API runs on");
        }
    }

    @Test
    void a_busy_port_is_refused_and_leaves_nothing_behind() {
        var options = Running.options().inMemory();
        try (var local = LocalApi.start(options)) {
            var busy = options.withPort(local.baseUrl().getPort());
            assertThatThrownBy(() -> LocalApi.start(busy))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("is not free");
        }
    }

    @Test
    void functions_hear_that_loopback_is_allowed() throws Exception {
        try (var local = LocalApi.start(Running.options().inMemory().withLoopbackEgress());
                var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(local.baseUrl() + "/v1/items"))
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).body())
                    .contains("\"ALLOW_LOOPBACK_EGRESS\":\"true\"");
        }
    }

    @Test
    void each_start_in_memory_has_a_key_of_its_own() {
        try (var one = LocalApi.start(Running.options().inMemory());
                var other = LocalApi.start(Running.options().inMemory())) {
            assertThat(one.key()).isNotEqualTo(other.key());
        }
    }
}
