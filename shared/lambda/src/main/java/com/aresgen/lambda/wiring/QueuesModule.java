package com.aresgen.lambda.wiring;

import com.aresgen.lambda.work.Queues;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queues, over a client that is made when the first message is sent. */
@Module
public final class QueuesModule {
    private QueuesModule() {}

    @Provides
    @Singleton
    static Queues queues(Environment environment) {
        return new Queues(new Once<>(() ->
                environment.aws(SqsClient.builder(), "AWS_ENDPOINT_URL_SQS").build()));
    }
}
