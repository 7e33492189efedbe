package com.aresgen.local.iam;

import com.aresgen.local.LocalRegion;
import java.util.Set;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ApiGatewayManagementApiRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.sfn.model.SfnRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * The permissions that AWS checks for a request, from the service authorization reference. A call that is not known
 * here is refused: letting it pass would be a grant that no policy gives.
 */
record NeededPermissions(LocalRegion region) {
    Set<Permission> of(SdkRequest request) {
        return switch (request) {
            case DynamoDbRequest call -> new DynamoDbPermissions(region).of(call);
            case GetSecretValueRequest read ->
                Set.of(new Permission("secretsmanager:GetSecretValue", secret(read.secretId())));
            case SendMessageRequest send -> Set.of(queue("SendMessage", send.queueUrl()));
            case ReceiveMessageRequest receive -> Set.of(queue("ReceiveMessage", receive.queueUrl()));
            case DeleteMessageRequest delete -> Set.of(queue("DeleteMessage", delete.queueUrl()));
            case GetQueueAttributesRequest ask -> Set.of(queue("GetQueueAttributes", ask.queueUrl()));
            case ConverseRequest ask -> model("InvokeModel", ask.modelId());
            case ConverseStreamRequest ask -> model("InvokeModelWithResponseStream", ask.modelId());
            // Judged by the gateway, which knows whose API and stage it is.
            case ApiGatewayManagementApiRequest _ -> Set.of();
            case SfnRequest call -> new StatesPermissions(region).of(call);
            default -> throw unknown(request);
        };
    }

    private Permission queue(String action, String url) {
        return new Permission("sqs:" + action, region.arn("sqs", url.substring(url.lastIndexOf('/') + 1)));
    }

    /** The profile, and the model behind it in the region that the profile sends the call to: here, this one. */
    private Set<Permission> model(String action, String profile) {
        var model = profile.substring(profile.indexOf('.') + 1);
        return Set.of(
                new Permission("bedrock:" + action, region.arn("bedrock", "inference-profile/" + profile)),
                new Permission(
                        "bedrock:" + action, "arn:aws:bedrock:" + region.awsName() + "::foundation-model/" + model));
    }

    static IllegalStateException unknown(SdkRequest request) {
        return new IllegalStateException("Local mode does not know which permissions a "
                + request.getClass().getName() + " needs: add them to NeededPermissions.");
    }

    /** AWS ends a secret's ARN with a hyphen and six characters of its own, which policies write as question marks. */
    private String secret(String nameOrArn) {
        return nameOrArn.startsWith("arn:")
                ? nameOrArn
                : region.arn("secretsmanager", "secret:" + nameOrArn + "-??????");
    }
}
