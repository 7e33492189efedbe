package com.aresgen.infra;

import com.aresgen.infra.alarms.AlarmStack;
import com.aresgen.infra.api.ApiStack;
import com.aresgen.infra.checks.Suppressions;
import com.aresgen.infra.endpoints.Family;
import com.aresgen.infra.functions.FamilyStack;
import com.aresgen.infra.state.StateStack;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.util.Arrays;
import java.util.List;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;

/** The whole infrastructure: for each region its state, its functions family by family, the API before them, and alarms. */
public final class AresGenApp {
    private AresGenApp() {}

    public static void main(String[] args) {
        try {
            var app = new App(AppProps.builder()
                    .analyticsReporting(false)
                    .stackTraces(false)
                    .treeMetadata(false)
                    .build());
            addTo(app);
            app.synth();
        } catch (SynthesisRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    /** Fills an app with the stacks of both regions, checked by cdk-nag. */
    static void addTo(App app) {
        Arrays.stream(Family.values()).forEach(Family::requireJar);
        var settings = new Settings(app.getNode());
        for (var region : Region.values()) {
            addRegion(app, region, settings);
        }
        Aspects.of(app)
                .add(AwsSolutionsChecks.Builder.create()
                        .verbose(true)
                        .reports(false)
                        .build());
    }

    /** Stacks name each other's resources instead of importing them; only the order of deployment is declared. */
    private static void addRegion(App app, Region region, Settings settings) {
        var state = new StateStack(app, region);
        var families = Arrays.stream(Family.values())
                .map(family -> new FamilyStack(app, region, family, settings))
                .toList();
        var api = new ApiStack(app, region, settings);
        families.forEach(family -> family.addStackDependency(state));
        families.forEach(api::addStackDependency);
        new AlarmStack(app, region, settings).addStackDependency(api);
        List.of(state, api).forEach(Suppressions::apply);
        families.forEach(Suppressions::apply);
    }
}
