package com.aresgen.dynamodb.storage;

import com.aresgen.dynamodb.value.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries in an SQLite database with a write-ahead log. A commit writes to the log and does not wait for the disk: it
 * survives the end of the process at any moment, but not a crash of the operating system.
 *
 * @see <a href="https://www.sqlite.org/pragma.html#pragma_synchronous">PRAGMA synchronous</a>
 */
public final class FileStorage implements Storage {
    private static final String FILE = "tables.db";
    /** The layout of the entries; an engine that knows another one refuses the folder. */
    private static final int VERSION = 1;

    private final Path folder;
    private final Connection connection;
    private final PreparedStatement get;
    private final PreparedStatement put;
    private final PreparedStatement remove;
    private final PreparedStatement clear;
    private final PreparedStatement ascending;
    private final PreparedStatement descending;

    private FileStorage(Path folder, Connection connection) throws SQLException {
        this.folder = folder;
        this.connection = connection;
        this.get = connection.prepareStatement("SELECT value FROM entry WHERE key = ?");
        this.put = connection.prepareStatement("INSERT OR REPLACE INTO entry (key, value) VALUES (?, ?)");
        this.remove = connection.prepareStatement("DELETE FROM entry WHERE key = ?");
        this.clear = connection.prepareStatement("DELETE FROM entry WHERE key >= ? AND key < ?");
        var range = "SELECT key, value FROM entry WHERE key >= ? AND key < ? ORDER BY key ";
        this.ascending = connection.prepareStatement(range + "ASC");
        this.descending = connection.prepareStatement(range + "DESC");
    }

    /** Opens the database of a folder, which is made if it is not there. */
    public static FileStorage open(Path folder) {
        try {
            Files.createDirectories(folder);
            var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(FILE));
            try {
                prepare(connection, folder);
                return new FileStorage(folder, connection);
            } catch (SQLException | RuntimeException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException unusable) {
            throw new StorageFailure(
                    "The data in " + folder + " cannot be read (" + unusable.getMessage()
                            + "). Nothing was changed. Restore the folder from a copy, or remove it to start afresh.",
                    unusable);
        } catch (IOException unusable) {
            throw new StorageFailure("The data folder " + folder + " cannot be made: " + unusable, unusable);
        }
    }

    private static void prepare(Connection connection, Path folder) throws SQLException {
        try (var statement = connection.createStatement()) {
            // Exclusive: a second process on the same folder is refused, and the index of the log needs no shared
            // memory.
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("PRAGMA page_size = 8192");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA journal_size_limit = 16777216");
            statement.execute("PRAGMA cache_size = -16384");
            int version;
            try (var row = statement.executeQuery("PRAGMA user_version")) {
                version = row.getInt(1);
            }
            if (version > VERSION) {
                throw new StorageFailure("The data in " + folder + " was written by a newer engine (layout " + version
                        + "; this one knows " + VERSION
                        + "). Nothing was changed. Use the newer engine, or another folder.");
            }
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS entry (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID");
            statement.execute("PRAGMA user_version = " + VERSION);
        }
    }

    @Override
    public @Nullable Bytes get(Bytes key) {
        try {
            get.setBytes(1, key.array());
            try (var rows = get.executeQuery()) {
                return rows.next() ? new Bytes(rows.getBytes(1)) : null;
            }
        } catch (SQLException failed) {
            throw failure("read", failed);
        }
    }

    @Override
    public void scan(Range range, boolean backwards, Visitor visitor) {
        var statement = backwards ? descending : ascending;
        try {
            statement.setBytes(1, range.from().array());
            statement.setBytes(2, range.to().array());
            try (var rows = statement.executeQuery()) {
                var goesOn = true;
                while (goesOn && rows.next()) {
                    goesOn = visitor.visit(new Bytes(rows.getBytes(1)), new Bytes(rows.getBytes(2)));
                }
            }
        } catch (SQLException failed) {
            throw failure("read", failed);
        }
    }

    @Override
    public void apply(List<Change> changes) {
        transaction(() -> {
            for (var change : changes) {
                var value = change.value();
                var statement = value == null ? remove : put;
                statement.setBytes(1, change.key().array());
                if (value != null) {
                    statement.setBytes(2, value.array());
                }
                statement.executeUpdate();
            }
        });
    }

    @Override
    public void clear(Range range) {
        transaction(() -> {
            clear.setBytes(1, range.from().array());
            clear.setBytes(2, range.to().array());
            clear.executeUpdate();
        });
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw failure("close", failed);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void transaction(Work work) {
        try {
            connection.setAutoCommit(false);
            work.run();
            // Commits.
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            try {
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
            throw failure("change", failed);
        }
    }

    private StorageFailure failure(String action, SQLException cause) {
        return new StorageFailure(
                "Could not " + action + " the data in " + folder + ", and nothing was changed: " + cause.getMessage(),
                cause);
    }
}
