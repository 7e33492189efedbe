package com.aresgen.local.states.functions;

import com.aresgen.local.LocalRegion;
import com.aresgen.local.iam.ObservedPermission;
import com.aresgen.local.iam.Permission;
import com.aresgen.local.iam.Policy;
import com.aresgen.local.states.data.StatesError;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The role of a state machine: what its tasks may invoke, and who is told of it. */
public record MachineRole(
        String machine, String role, Policy policy, LocalRegion region, Consumer<ObservedPermission> listener) {
    /** The error of an invocation that the role does not allow, or empty if it does. */
    Optional<StatesError> denied(FunctionName function) {
        var needed = new Permission("lambda:InvokeFunction", function.arn(region));
        var allowed = policy.allows(needed);
        listener.accept(new ObservedPermission(machine, needed, allowed));
        return allowed ? Optional.empty() : Optional.of(new StatesError("Lambda.AWSLambdaException", cause(needed)));
    }

    private String cause(Permission needed) {
        return ("User: arn:aws:sts::%s:assumed-role/%s/%s is not authorized to perform: %s on resource: %s because no"
                        + " identity-based policy allows the %4$s action (Service: AWSLambda; Status Code: 403;"
                        + " Error Code: AccessDeniedException; Request ID: %s; Proxy: null)")
                .formatted(
                        LocalRegion.ACCOUNT,
                        role,
                        UUID.randomUUID().toString().replace("-", ""),
                        needed.action(),
                        needed.resource(),
                        UUID.randomUUID());
    }
}
