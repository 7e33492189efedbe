package com.aresgen.lambda.edge;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Lambda's context of a call that does not come from Lambda: in priming, local mode and tests. */
public final class CallContext implements Context {
    private static final int MEGABYTES = 1_024;

    private final String requestId;
    private final String function;
    private final String arn;
    private final LongSupplier remainingMillis;

    /** A call of no function in particular, which always has this time left. */
    public CallContext(Duration remaining) {
        this("", "", "", remaining::toMillis);
    }

    private CallContext(String requestId, String function, String arn, LongSupplier remainingMillis) {
        this.requestId = requestId;
        this.function = function;
        this.arn = arn;
        this.remainingMillis = remainingMillis;
    }

    /** A call whose timeout begins now. */
    public static CallContext of(String function, String arn, Duration timeout) {
        var end = System.nanoTime() + timeout.toNanos();
        return new CallContext(
                UUID.randomUUID().toString(), function, arn, () -> (end - System.nanoTime()) / 1_000_000);
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + function;
    }

    @Override
    public String getLogStreamName() {
        return "local";
    }

    @Override
    public String getFunctionName() {
        return function;
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return arn;
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return (int) Math.max(0, remainingMillis.getAsLong());
    }

    @Override
    public int getMemoryLimitInMB() {
        return MEGABYTES;
    }

    @Override
    public LambdaLogger getLogger() {
        throw new UnsupportedOperationException("Functions log through SLF4J");
    }
}
