package com.aresgen.local.iam;

import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Checks each signed call against its caller's role. The SDK finds this class through
 * {@code software/amazon/awssdk/global/handlers/execution.interceptors}, so no function knows of it; calls that are not
 * signed with a function's key (the operator's own) pass.
 */
public final class AccessCheck implements ExecutionInterceptor {
    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        caller(context.httpRequest()).ifPresent(caller -> caller.check(context.request()));
    }

    private static Optional<Identity> caller(SdkHttpRequest request) {
        return request.firstMatchingHeader("Authorization").flatMap(Identities::signer);
    }
}
