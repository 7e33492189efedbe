package com.aresgen.webhooks.purge;

import com.aresgen.lambda.Environment;
import com.aresgen.store.DeletionStore;
import com.aresgen.store.ResponseStore;
import com.aresgen.store.ThreadPurge;
import com.aresgen.store.Transaction;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The parts of a purge. */
@Module
final class PurgeModule {
    private PurgeModule() {}

    @Provides
    static ThreadPurge threads(
            DynamoDbClient dynamo,
            Environment environment,
            ResponseStore responses,
            DeletionStore deletions,
            Transaction transaction,
            InstantSource clock) {
        return new ThreadPurge(dynamo, environment.get("THREADS_TABLE"), responses, deletions, transaction, clock);
    }
}
