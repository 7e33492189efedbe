package com.aresgen.local.iam;

import com.aresgen.local.Region;
import java.net.URI;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** A function as IAM sees it: the access key that it signs with, the engine that it calls, and what it may do. */
public record Identity(String function, URI engine, Policy policy, Region region, Consumer<Observed> listener) {
    /** DynamoDB Local takes letters and digits only. */
    public String accessKeyId() {
        return function.replaceAll("[^A-Za-z0-9]", "");
    }

    /** Tells the listener what a call needs, and throws what AWS answers when something of it is not allowed. */
    void check(SdkRequest request) {
        var needed = new NeededPermissions(table -> region.arn("dynamodb", "table/" + table)).of(request);
        needed.forEach(each -> listener.accept(new Observed(function, each, policy.allows(each))));
        needed.stream().filter(each -> !policy.allows(each)).findFirst().ifPresent(each -> {
            throw denied(each);
        });
    }

    private RuntimeException denied(Permission permission) {
        var user = "arn:aws:sts::" + Region.ACCOUNT + ":assumed-role/" + function + "/" + function;
        var message = "User: " + user + " is not authorized to perform: " + permission.action() + " on resource: "
                + permission.resource() + " because no identity-based policy allows the " + permission.action()
                + " action";
        return DynamoDbException.builder()
                .message(message)
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("DynamoDb")
                        .errorCode("AccessDeniedException")
                        .errorMessage(message)
                        .build())
                .build();
    }
}
