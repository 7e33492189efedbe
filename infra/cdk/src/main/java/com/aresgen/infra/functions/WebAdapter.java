package com.aresgen.infra.functions;

import com.aresgen.infra.RegionalStack;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.ILayerVersion;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.constructs.Construct;

/**
 * The layers that let a function stream: AWS's Lambda Web Adapter, and our script that starts it as a web server in
 * place of the Java runtime.
 * https://awslabs.github.io/aws-lambda-web-adapter/getting-started/zip-packages.html
 */
final class WebAdapter {
    /** Release 1.1.0, in the account that AWS publishes it from: it makes new connections after a restore. */
    private static final String ADAPTER = "753240598075:layer:LambdaAdapterLayerArm64:30";

    static final Map<String, String> ENVIRONMENT = Map.of(
            "AWS_LAMBDA_EXEC_WRAPPER", "/opt/serve",
            "AWS_LWA_INVOKE_MODE", "response_stream");

    private WebAdapter() {}

    /** The adapter, and the one script that all functions of a stack share. */
    static List<ILayerVersion> layers(RegionalStack stack, Construct function) {
        var serve = stack.getNode().tryFindChild("Serve") instanceof ILayerVersion made ? made : serve(stack);
        return List.of(
                LayerVersion.fromLayerVersionArn(
                        function, "Adapter", "arn:aws:lambda:" + stack.home().awsName() + ":" + ADAPTER),
                serve);
    }

    private static ILayerVersion serve(RegionalStack stack) {
        return LayerVersion.Builder.create(stack, "Serve")
                .layerVersionName(stack.getStackName() + "-Serve")
                .description("Starts a function as a web server")
                .compatibleArchitectures(List.of(Architecture.ARM_64))
                .code(Code.fromAsset("src/main/layers/serve"))
                .build();
    }
}
