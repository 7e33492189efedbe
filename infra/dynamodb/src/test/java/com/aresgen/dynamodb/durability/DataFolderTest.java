package com.aresgen.dynamodb.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aresgen.dynamodb.engine.EngineSettings;
import com.aresgen.dynamodb.kit.Caller;
import com.aresgen.dynamodb.kit.TestServer;
import com.aresgen.dynamodb.storage.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder that cannot be used is refused with a clear line, and is left as it is. */
class DataFolderTest {
    private static final String PUT = """
            {"TableName": "Things", "Item": {"pk": {"S": "%s"}, "text": {"S": "%s"}}}""";

    @TempDir
    private Path data = Path.of("");

    @Test
    void tables_items_and_settings_outlive_a_stop() {
        try (var server = TestServer.with(EngineSettings.in(data)).table("Things", "S")) {
            server.call("PutItem", PUT.formatted("a", "kept")).ok();
            server.call("UpdateTimeToLive", """
                    {"TableName": "Things", "TimeToLiveSpecification": {"Enabled": true, "AttributeName": "ttl"}}""").ok();
        }
        try (var server = TestServer.with(EngineSettings.in(data))) {
            server.call("GetItem", """
                    {"TableName": "Things", "Key": {"pk": {"S": "a"}}}""").is("""
                    {"Item": {"pk": {"S": "a"}, "text": {"S": "kept"}}}""");
            server.call("DescribeTimeToLive", """
                    {"TableName": "Things"}""").is("""
                    {"TimeToLiveDescription": {"TimeToLiveStatus": "ENABLED", "AttributeName": "ttl"}}""");
        }
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        Files.writeString(data.resolve("tables.db"), "not a database at all, but longer than its header".repeat(99));
        assertThatThrownBy(this::open)
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("cannot be read")
                .hasMessageContaining("Nothing was changed")
                .hasMessageContaining("remove it to start afresh");
        assertThat(data.resolve("tables.db")).content().startsWith("not a database");
    }

    @Test
    void data_of_a_newer_engine_is_refused() throws SQLException {
        open();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("tables.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertThatThrownBy(this::open)
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("newer engine (layout 99");
    }

    @Test
    void a_second_engine_on_the_same_folder_is_refused() {
        try (var server = TestServer.with(EngineSettings.in(data)).table("Things", "S")) {
            assertThatThrownBy(this::open).isInstanceOf(StorageFailure.class).hasMessageContaining("locked");
            server.call("PutItem", PUT.formatted("a", "still")).ok();
        }
    }

    /** The process may write no larger file: the operating system refuses the write as it does on a full disk. */
    @Test
    void a_full_disk_refuses_the_write_and_loses_nothing() throws Exception {
        try (var engine = EngineProcess.start(data, "4000");
                var caller = new Caller(engine.endpoint())) {
            caller.table("Things", "S");
            caller.call("PutItem", PUT.formatted("before", "kept")).ok();
            var refused = caller.call("PutItem", PUT.formatted("big", "x".repeat(390_000)));
            for (var n = 0; n < 40 && refused.status() == 200; n++) {
                refused = caller.call("PutItem", PUT.formatted("big" + n, "x".repeat(390_000)));
            }
            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.error()).isEqualTo("InternalServerError");
            assertThat(refused.message())
                    .contains("Could not change the data in")
                    .contains("nothing was changed");
            caller.call("PutItem", PUT.formatted("small", "fits")).ok();
        }
        try (var server = TestServer.with(EngineSettings.in(data))) {
            assertThat(server.caller().scanKeys("Things", "pk")).contains("before", "small");
        }
    }

    private void open() {
        TestServer.with(EngineSettings.in(data)).close();
    }
}
