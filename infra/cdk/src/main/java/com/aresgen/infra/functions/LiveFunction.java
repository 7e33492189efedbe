package com.aresgen.infra.functions;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import com.aresgen.infra.StackRegion;
import com.aresgen.infra.endpoints.FunctionRow;
import com.aresgen.infra.endpoints.Grant;
import com.aresgen.infra.endpoints.Worker;
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

/** A function as it is called: a snapshot of its latest version behind the alias {@code live}. */
final class LiveFunction extends Construct {
    private final StackRegion region;

    LiveFunction(RegionalStack stack, FunctionRow row, Settings settings) {
        super(stack, row.handler().functionName());
        this.region = stack.home();
        var function = function(stack, row, settings);
        var live = Alias.Builder.create(this, "Live")
                .aliasName("live")
                .version(function.getCurrentVersion())
                .build();
        if (row instanceof Worker worker) {
            new Start(worker.trigger(), region).of(this, live);
        }
    }

    private Function function(RegionalStack stack, FunctionRow row, Settings settings) {
        var name = region.named(row.handler().functionName());
        var logGroup = "/aws/lambda/" + name;
        var function = Function.Builder.create(this, "Function")
                .functionName(name)
                .description(row.description())
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .memorySize(1024)
                .timeout(Duration.seconds(row.timeout().toSeconds()))
                .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                .handler(row.handler().className())
                .code(Code.fromAsset(row.handler().family().jar().toString()))
                .environment(environment(row, settings))
                .role(new LeastRole(region, logGroup, row.grants()).in(this))
                .logGroup(logs(logGroup, row))
                .layers(row.streams() ? WebAdapter.layers(stack, this) : List.of())
                .build();
        Annotations.of(function)
                .acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish", "The alias needs a version.");
        return function;
    }

    /** Audit lines are kept for a year, like audit entries; other logs for a month. */
    private LogGroup logs(String name, FunctionRow row) {
        return LogGroup.Builder.create(this, "Logs")
                .logGroupName(name)
                .retention(row.isAudited() ? RetentionDays.ONE_YEAR : RetentionDays.ONE_MONTH)
                // Audit lines outlive the stack. A failed first deployment leaves no log group: it would block the
                // next one.
                .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
                .build();
    }

    private Map<String, String> environment(FunctionRow row, Settings settings) {
        var environment = new TreeMap<String, String>();
        if (row.knowsAddresses()) {
            environment.put("ARESGEN_REGION", region.code());
            for (var each : StackRegion.values()) {
                environment.put("BASE_URL_" + each, settings.baseUrl(each));
            }
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
