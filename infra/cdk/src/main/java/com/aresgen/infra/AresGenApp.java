package com.aresgen.infra;

import com.aresgen.infra.api.ApiStack;
import com.aresgen.infra.checks.Suppressions;
import com.aresgen.infra.endpoints.FamilyName;
import com.aresgen.infra.functions.FamilyStack;
import com.aresgen.infra.operations.OperationsStack;
import com.aresgen.infra.state.StateStack;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.cxapi.CloudAssembly;

/** The whole infrastructure: for each region its state, functions by family, the API in front of them, and alarms. */
public final class AresGenApp {
    private static final long STACK_BYTES = 1 << 28;

    private AresGenApp() {}

    public static void main(String[] args) {
        try {
            var app = new App(AppProps.builder()
                    .analyticsReporting(false)
                    .stackTraces(false)
                    .treeMetadata(false)
                    .build());
            addTo(app);
            if (new Settings(app.getNode()).onlyCommitted()) {
                BuildStamp.requireCommitted();
            }
            synthesize(app);
        } catch (SynthesisRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    /**
     * Runs on a thread with a large stack: while Node synthesizes, jsii calls back into Java for each logical id, and
     * these calls nest until the end.
     */
    static CloudAssembly synthesize(App app) {
        var synthesis = new FutureTask<>(app::synth);
        new Thread(null, synthesis, "synthesis", STACK_BYTES).start();
        try {
            return synthesis.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The app cannot be synthesized", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Fills an app with the stacks of both regions, checked by cdk-nag. */
    static void addTo(App app) {
        Arrays.stream(FamilyName.values()).forEach(FamilyName::requireJar);
        var settings = new Settings(app.getNode());
        for (var region : settings.regions()) {
            addRegion(app, region, settings);
        }
        Aspects.of(app)
                .add(AwsSolutionsChecks.Builder.create()
                        .verbose(true)
                        .reports(false)
                        .build());
    }

    /** Stacks name each other's resources instead of importing them; only the order of deployment is declared. */
    private static void addRegion(App app, StackRegion region, Settings settings) {
        var state = new StateStack(app, region, settings);
        var families = Arrays.stream(FamilyName.values())
                .map(family -> new FamilyStack(app, region, family, settings))
                .toList();
        var api = new ApiStack(app, region, settings);
        families.forEach(family -> family.addStackDependency(state));
        // It reads the id of the WebSocket API, which API Gateway chooses, from a parameter.
        named(families, FamilyName.WORKFLOWS).addStackDependency(named(families, FamilyName.DOCUMENTS));
        families.forEach(api::addStackDependency);
        var operations = new OperationsStack(app, region, settings);
        operations.addStackDependency(api);
        var suppressions = new Suppressions(region, settings);
        List.of(state, api, operations).forEach(suppressions::apply);
        families.forEach(suppressions::apply);
        Stream.concat(Stream.of(state, api, operations), families.stream()).forEach(RegionalStack::nameElements);
    }

    private static FamilyStack named(List<FamilyStack> stacks, FamilyName family) {
        return stacks.stream()
                .filter(stack -> stack.family() == family)
                .findFirst()
                .orElseThrow();
    }
}
