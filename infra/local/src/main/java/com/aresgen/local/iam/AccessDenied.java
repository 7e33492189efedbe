package com.aresgen.local.iam;

import com.aresgen.local.LocalRegion;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeException;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerRequest;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.SfnRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

/** The refusal of a call with AWS's own message. */
record AccessDenied(String message) {
    static AccessDenied of(String function, Permission missing) {
        return new AccessDenied(
                "User: arn:aws:sts::%s:assumed-role/%s/%2$s is not authorized to perform: %s on resource: %s because no identity-based policy allows the %3$s action"
                        .formatted(LocalRegion.ACCOUNT, function, missing.action(), missing.resource()));
    }

    /** The exception of the service that was called. */
    AwsServiceException to(SdkRequest request) {
        return switch (request) {
            case DynamoDbRequest _ -> filled(DynamoDbException.builder(), "DynamoDb");
            case BedrockRuntimeRequest _ -> filled(BedrockRuntimeException.builder(), "BedrockRuntime");
            case SecretsManagerRequest _ -> filled(SecretsManagerException.builder(), "SecretsManager");
            case SfnRequest _ -> filled(SfnException.builder(), "Sfn");
            case SqsRequest _ -> filled(SqsException.builder(), "Sqs");
            default -> throw NeededPermissions.unknown(request);
        };
    }

    private AwsServiceException filled(AwsServiceException.Builder exception, String service) {
        return exception
                .message(message)
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName(service)
                        .errorCode("AccessDeniedException")
                        .errorMessage(message)
                        .build())
                .build();
    }
}
