package com.aresgen.faults;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** Watches each store call, on the thread that makes it; may throw instead of passing the call, or its answer. */
public interface Watch {
    /** Nothing was sent yet. */
    default void before(SdkRequest request) {}

    /** The store has answered; the SDK may recover from an exception that is thrown here by sending the call again. */
    default void received() {}

    /** The call took effect. */
    default void after(SdkRequest request, SdkResponse response) {}

    /** The call failed; returns the failure for the caller. */
    default Throwable failed(SdkRequest request, Throwable failure) {
        return failure;
    }
}
