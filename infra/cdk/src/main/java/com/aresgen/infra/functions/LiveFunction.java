package com.aresgen.infra.functions;

import com.aresgen.infra.Region;
import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import com.aresgen.infra.endpoints.ApiEndpoint;
import com.aresgen.infra.endpoints.Grant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** An endpoint's function as callers reach it: a snapshot of its latest version behind the alias {@code live}. */
final class LiveFunction extends Construct {
    private final Region region;

    LiveFunction(RegionalStack stack, ApiEndpoint endpoint, Settings settings) {
        super(stack, endpoint.handler().functionName());
        this.region = stack.home();
        var function = function(stack, endpoint, settings);
        Alias.Builder.create(this, "Live")
                .aliasName("live")
                .version(function.getCurrentVersion())
                .build();
    }

    private Function function(RegionalStack stack, ApiEndpoint endpoint, Settings settings) {
        var name = region.named(endpoint.handler().functionName());
        var logGroup = "/aws/lambda/" + name;
        var function = Function.Builder.create(this, "Function")
                .functionName(name)
                .description(endpoint.method() + " " + endpoint.path())
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .memorySize(1024)
                .timeout(Duration.seconds(endpoint.timeout().toSeconds()))
                .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                .handler(endpoint.handler().className())
                .code(Code.fromAsset(endpoint.handler().family().jar().toString()))
                .environment(environment(endpoint, settings))
                .role(new LeastRole(region, logGroup, endpoint.grants()).in(this))
                .logGroup(logs(logGroup))
                .layers(endpoint.streams() ? WebAdapter.layers(stack, this) : List.of())
                .build();
        Annotations.of(function)
                .acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish", "The alias needs a version.");
        return function;
    }

    private LogGroup logs(String name) {
        return LogGroup.Builder.create(this, "Logs")
                .logGroupName(name)
                .retention(RetentionDays.ONE_MONTH)
                // Lines of the audit outlive the stack; a first deployment that fails leaves nothing in the next one's
                // way.
                .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
                .build();
    }

    private Map<String, String> environment(ApiEndpoint endpoint, Settings settings) {
        var environment = new TreeMap<String, String>();
        environment.put("ARESGEN_REGION", region.code());
        for (var each : Region.values()) {
            environment.put("BASE_URL_" + each, settings.baseUrl(each));
        }
        endpoint.grants().stream()
                .map(Grant::resource)
                .forEach(resource -> environment.put(resource.variable(), resource.in(region)));
        if (endpoint.streams()) {
            environment.putAll(WebAdapter.ENVIRONMENT);
        }
        return environment;
    }
}
