package com.aresgen.local.engine;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.Options;
import com.aresgen.local.dynamodb.TableCreation;
import java.net.URI;
import java.util.Optional;
import org.testcontainers.localstack.LocalStackContainer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Decides which engine tests run on: the embedded one, one that runs already at {@code -Daws.endpoint=URL}, or with
 * {@code -Daws.engine=localstack} LocalStack in Docker. (infra/decisions/0061)
 */
public final class TestEngine {
    /** The last release line whose images need no account. */
    private static final String LOCALSTACK = "localstack/localstack:4.9.2";

    private static final Optional<URI> OUTSIDE = outside();

    private TestEngine() {}

    /** These options with data in memory only, on an engine without tables of an earlier run. */
    public static Options of(Options options) {
        var fresh = options.inMemory();
        OUTSIDE.ifPresent(TestEngine::removeTables);
        return OUTSIDE.map(fresh::withEngine).orElse(fresh);
    }

    private static Optional<URI> outside() {
        return switch (System.getProperty("aws.engine", "")) {
            case "" -> Optional.ofNullable(System.getProperty("aws.endpoint")).map(URI::create);
            case "localstack" -> Optional.of(localStack());
            case String other -> throw new IllegalArgumentException("-Daws.engine takes localstack, not " + other);
        };
    }

    /** Testcontainers removes it when this JVM ends. */
    private static URI localStack() {
        var container = new LocalStackContainer(LOCALSTACK).withServices("dynamodb");
        container.start();
        return container.getEndpoint();
    }

    /** An earlier run may have left its tables. This cannot hit AWS, which does not know local mode's operator key. */
    private static void removeTables(URI engine) {
        try (var operator = TableCreation.operator(engine, LocalRegion.EU)) {
            operator.listTablesPaginator().tableNames().stream()
                    .filter(name -> name.startsWith(LocalRegion.EU.stackPrefix()))
                    .toList()
                    .forEach(name -> remove(operator, name));
        }
    }

    private static void remove(DynamoDbClient operator, String name) {
        var table = operator.describeTable(request -> request.tableName(name)).table();
        if (Boolean.TRUE.equals(table.deletionProtectionEnabled())) {
            operator.updateTable(request -> request.tableName(name).deletionProtectionEnabled(false));
        }
        operator.deleteTable(request -> request.tableName(name));
        TableCreation.waiter(operator).waitUntilTableNotExists(request -> request.tableName(name));
    }
}
