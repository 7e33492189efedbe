package com.aresgen.infra.functions;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import com.aresgen.infra.StackRegion;
import com.aresgen.infra.endpoints.Address;
import com.aresgen.infra.endpoints.FunctionRow;
import com.aresgen.infra.endpoints.Worker;
import com.aresgen.infra.live.LiveUrl;
import com.aresgen.infra.resources.Grant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.ApplicationLogLevel;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.SystemLogLevel;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * A function as it is called: a snapshot of its latest version behind the alias {@code live}. Earlier versions stay,
 * since streams of up to 15 minutes still run on them and a rollback needs one; {@code infra/release} removes old ones.
 */
final class LiveFunction extends Construct {
    /**
     * The JVM would keep addresses that it resolved before the snapshot for as long as it is told to. Names that it could
     * not resolve are kept for ten seconds, which have passed when a snapshot is restored.
     * https://docs.aws.amazon.com/lambda/latest/dg/snapstart-best-practices.html
     */
    static final Map<String, String> JVM = Map.of("JAVA_TOOL_OPTIONS", "-Dsun.net.inetaddr.ttl=0");

    private final StackRegion region;
    private final Settings settings;

    LiveFunction(RegionalStack stack, FunctionRow row, Settings settings) {
        super(stack, row.handler().functionName());
        this.region = stack.home();
        this.settings = settings;
        var function = function(stack, row);
        var live = Alias.Builder.create(this, "Live")
                .aliasName("live")
                .version(function.getCurrentVersion())
                .build();
        if (row instanceof Worker worker) {
            new Start(worker.trigger(), region).of(this, live);
        } else if (settings.releasesByCanary(region)) {
            Release.of(stack).canary(this, live);
        }
    }

    private Function function(RegionalStack stack, FunctionRow row) {
        var builder = Function.Builder.create(this, "Function")
                .functionName(region.named(row.handler().functionName()))
                .description(row.description())
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .memorySize(row.capacity().memory())
                .timeout(Duration.seconds(row.timeout().toSeconds()))
                .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                .handler(row.handler().className())
                .code(Code.fromAsset(row.handler().family().jar().toString()))
                .environment(environment(row))
                .role(new LeastRole(region, settings, row).in(this))
                .logGroup(LogGroup.fromLogGroupName(this, "Log", row.log().in(region)))
                .loggingFormat(LoggingFormat.JSON)
                .applicationLogLevelV2(ApplicationLogLevel.INFO)
                // A line for each start and end of a call would cost as much as the audit line.
                .systemLogLevelV2(SystemLogLevel.WARN)
                .currentVersionOptions(VersionOptions.builder()
                        .removalPolicy(RemovalPolicy.RETAIN)
                        .build())
                .layers(row.streams() ? WebAdapter.layers(stack, this) : List.of());
        var reserved = row.capacity().reserved(settings.concurrency(region));
        if (reserved > 0) {
            builder.reservedConcurrentExecutions(reserved);
        }
        var function = builder.build();
        if (settings.traces(region)) {
            // The method of Function for it would add a policy beside the function's one role.
            ((CfnFunction) function.getNode().getDefaultChild())
                    .setTracingConfig(CfnFunction.TracingConfigProperty.builder()
                            .mode("Active")
                            .build());
        }
        Annotations.of(function)
                .acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish", "The alias needs a version.");
        return function;
    }

    private Map<String, String> environment(FunctionRow row) {
        var environment = new TreeMap<>(JVM);
        if (row.measures()) {
            environment.put("METRICS_NAMESPACE", region.apiName());
        }
        if (row.addresses().contains(Address.API)) {
            environment.put("ARESGEN_REGION", region.code());
            for (var each : settings.regions()) {
                environment.put("BASE_URL_" + each, settings.baseUrl(each));
            }
        }
        if (row.addresses().contains(Address.LIVE)) {
            environment.put(LiveUrl.VARIABLE, LiveUrl.in(row.handler().family(), region, settings));
        }
        row.grants().stream()
                .filter(Grant::isUsedByName)
                .map(Grant::resource)
                .forEach(resource -> environment.put(resource.variable(), resource.in(region)));
        if (row.streams()) {
            environment.putAll(WebAdapter.ENVIRONMENT);
        }
        return environment;
    }
}
