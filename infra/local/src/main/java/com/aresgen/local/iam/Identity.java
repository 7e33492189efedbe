package com.aresgen.local.iam;

import com.aresgen.local.LocalRegion;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkRequest;

/** A function as IAM sees it: the access key that it signs with, and what it may do. */
public record Identity(
        String accessKeyId, String function, Policy policy, LocalRegion region, Consumer<ObservedPermission> listener) {
    /** Makes an identity with an access key of its own. */
    public static Identity of(
            String function, Policy policy, LocalRegion region, Consumer<ObservedPermission> listener) {
        return new Identity(Identities.newAccessKeyId(function), function, policy, region, listener);
    }

    /** Reports the permissions that a call needs to the listener, and throws AWS's exception if one is not allowed. */
    void check(SdkRequest request) {
        var needed = new NeededPermissions(region).of(request);
        needed.forEach(this::report);
        needed.stream().filter(each -> !policy.allows(each)).findFirst().ifPresent(each -> {
            throw AccessDenied.of(function, each).to(request);
        });
    }

    /** Reports what a request needs to the listener, for a service that judges it itself; AWS's message if not allowed. */
    public Optional<String> refusal(Permission needed) {
        report(needed);
        return policy.allows(needed)
                ? Optional.empty()
                : Optional.of(AccessDenied.of(function, needed).message());
    }

    private void report(Permission needed) {
        listener.accept(new ObservedPermission(function, needed, policy.allows(needed)));
    }
}
