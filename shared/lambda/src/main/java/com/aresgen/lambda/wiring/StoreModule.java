package com.aresgen.lambda.wiring;

import com.aresgen.http.values.Once;
import com.aresgen.lambda.aws.AwsConnections;
import com.aresgen.lambda.work.Queues;
import com.aresgen.store.QueueUrls;
import com.aresgen.store.StoreRetries;
import com.aresgen.store.TableNames;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What stores are made of; each declares by {@code @Inject} what it needs. */
@Module
public final class StoreModule {
    private StoreModule() {}

    @Provides
    @Singleton
    static DynamoDbClient dynamo(Environment environment, AwsConnections connections) {
        return environment
                .aws(DynamoDbClient.builder(), "AWS_ENDPOINT_URL_DYNAMODB", connections)
                .overrideConfiguration(StoreRetries::configure)
                .build();
    }

    @Provides
    static TableNames tables(Environment environment) {
        return new TableNames(environment::get);
    }

    @Provides
    static QueueUrls queueUrls(Environment environment) {
        return new QueueUrls(environment::get);
    }

    /** The SQS client is made when the first message is sent. */
    @Provides
    @Singleton
    static Queues queues(Environment environment, AwsConnections connections) {
        return new Queues(new Once<>(() -> environment
                .aws(SqsClient.builder(), "AWS_ENDPOINT_URL_SQS", connections)
                .build()));
    }
}
