package com.aresgen.workspace.keys;

import com.aresgen.lambda.Environment;
import com.aresgen.store.WorkspaceKeys;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The keys of workspaces, beside the store that admits their calls. */
@Module
final class KeysModule {
    private KeysModule() {}

    @Provides
    @Singleton
    static WorkspaceKeys keys(DynamoDbClient dynamo, Environment environment) {
        return new WorkspaceKeys(dynamo, environment.get("KEYS_TABLE"));
    }
}
