package com.aresgen.faults;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Lets a {@link Watch} see the store calls of the thread that bound it, and no others. The SDK finds this class through
 * {@code software/amazon/awssdk/global/handlers/execution.interceptors}, so the functions run as they are deployed.
 */
public final class StoreCalls implements ExecutionInterceptor {
    private static final ScopedValue<Watch> WATCH = ScopedValue.newInstance();
    private static final Watch UNWATCHED = new Watch() {};
    private static final ReturnConsumedCapacity UNITS = ReturnConsumedCapacity.TOTAL;
    private static volatile Watch others = UNWATCHED;

    public static <T, X extends Throwable> T watchedBy(Watch watch, ScopedValue.CallableOp<? extends T, X> calls)
            throws X {
        return ScopedValue.where(WATCH, watch).<T, X>call(calls);
    }

    /** Watches from now on, on all threads, the calls that have no watch of their own. */
    public static void watchOthers(Watch watch) {
        others = watch;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        watch(context.request()).before(context.request());
    }

    /** Watched calls return the capacity that they consume. */
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        if (!WATCH.isBound() && others == UNWATCHED) {
            return context.request();
        }
        return switch (context.request()) {
            case UpdateItemRequest update ->
                update.toBuilder().returnConsumedCapacity(UNITS).build();
            case PutItemRequest put ->
                put.toBuilder().returnConsumedCapacity(UNITS).build();
            case DeleteItemRequest delete ->
                delete.toBuilder().returnConsumedCapacity(UNITS).build();
            case GetItemRequest get ->
                get.toBuilder().returnConsumedCapacity(UNITS).build();
            case BatchGetItemRequest batch ->
                batch.toBuilder().returnConsumedCapacity(UNITS).build();
            case QueryRequest query ->
                query.toBuilder().returnConsumedCapacity(UNITS).build();
            case TransactWriteItemsRequest writes ->
                writes.toBuilder().returnConsumedCapacity(UNITS).build();
            case SdkRequest other -> other;
        };
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        watch(context.request()).received();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        watch(context.request()).after(context.request(), context.response());
    }

    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
        return watch(context.request()).failed(context.request(), context.exception());
    }

    private static Watch watch(SdkRequest request) {
        return request instanceof DynamoDbRequest ? WATCH.orElse(others) : UNWATCHED;
    }
}
