package com.aresgen.local.iam;

import com.aresgen.local.Region;
import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;

/**
 * The permissions that AWS checks for a request, from the service authorization reference. A call that is not known
 * here is refused: to let it pass would be a grant that no policy gives.
 */
record NeededPermissions(Region region) {
    Set<Permission> of(SdkRequest request) {
        return switch (request) {
            case DynamoDbRequest call -> new DynamoDbPermissions(region).of(call);
            case GetSecretValueRequest read ->
                Set.of(new Permission("secretsmanager:GetSecretValue", secret(read.secretId())));
            default -> throw unknown(request);
        };
    }

    static IllegalStateException unknown(SdkRequest request) {
        return new IllegalStateException("Local mode does not know which permissions a "
                + request.getClass().getName() + " needs: NeededPermissions has to say it.");
    }

    /** AWS ends a secret's ARN with a hyphen and six characters of its own, which policies write as question marks. */
    private String secret(String nameOrArn) {
        return nameOrArn.startsWith("arn:")
                ? nameOrArn
                : region.arn("secretsmanager", "secret:" + nameOrArn + "-??????");
    }
}
