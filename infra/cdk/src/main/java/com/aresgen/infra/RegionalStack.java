package com.aresgen.infra;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnElement;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.apigateway.CfnDeployment;
import software.amazon.awscdk.services.lambda.CfnVersion;

/** A stack of one region whose logical ids are the path of the construct, so that its template can be read aloud. */
public abstract class RegionalStack extends Stack {
    /** The tag by which costs are told apart: its value is the prefix of all names, such as {@code AresGen-EU}. */
    public static final String DEPLOYMENT_TAG = "deployment";

    private final StackRegion home;

    protected RegionalStack(App app, StackRegion home, String name, String description) {
        super(
                app,
                home.named(name),
                StackProps.builder()
                        .env(home.environment())
                        .description(description)
                        // Tags of the stack: CloudFormation gives them to all of its resources.
                        .tags(new TreeMap<>(
                                Map.of("application", "aresgen", DEPLOYMENT_TAG, home.apiName(), "part", name)))
                        .analyticsReporting(false)
                        // `cdk deploy` checks the bootstrap version itself; a parameter for it is noise in the
                        // template.
                        .synthesizer(DefaultStackSynthesizer.Builder.create()
                                .generateBootstrapVersionRule(false)
                                .build())
                        .build());
        this.home = home;
    }

    public final StackRegion home() {
        return home;
    }

    /**
     * Names all elements before the synthesis. Otherwise Node calls {@link #allocateLogicalId} for each during the
     * synthesis, and each of these calls is nested in the one before it: that takes ten times as long. The names of a
     * version and of a deployment of an API end in a hash that is known later.
     */
    void nameElements() {
        for (var construct : getNode().findAll()) {
            if (construct instanceof CfnElement element
                    && !(element instanceof CfnVersion)
                    && !(element instanceof CfnDeployment)
                    && !(element instanceof software.amazon.awscdk.services.apigatewayv2.CfnDeployment)) {
                element.overrideLogicalId(readable(element));
            }
        }
    }

    /** CDK would append a hash of the path; a clash of two readable ids fails the synthesis instead. */
    @Override
    protected final String allocateLogicalId(CfnElement element) {
        return readable(element);
    }

    private static String readable(CfnElement element) {
        return Arrays.stream(element.getNode().getPath().split("/"))
                .skip(1)
                .filter(part -> !part.equals("Resource"))
                .map(part -> part.replaceAll("[^A-Za-z0-9]", ""))
                .collect(Collectors.joining());
    }
}
