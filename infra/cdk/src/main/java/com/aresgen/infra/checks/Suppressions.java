package com.aresgen.infra.checks;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.StackRegion;
import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.endpoints.FunctionRow;
import com.aresgen.infra.endpoints.Grant;
import com.aresgen.infra.endpoints.MachineAccess;
import com.aresgen.infra.endpoints.ModelAccess;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;

/** Every finding of cdk-nag that we accept, with its reason: nothing is suppressed anywhere else. */
public final class Suppressions {
    private static final List<Suppression> OF_STATE = List.of(
            new Suppression(
                    "State",
                    "Llm",
                    "AwsSolutions-SMG4",
                    "The key of another provider's server: only that provider can issue a new one, so nothing here can rotate it."),
            new Suppression(
                    "State",
                    "Probe",
                    "AwsSolutions-SMG4",
                    "A key of this API, which the operator rotates as every key is rotated: POST /v1/keys/{id}/rotate."),
            new Suppression(
                    "State",
                    "Signing",
                    "AwsSolutions-SMG4",
                    "Signs cursors, which live for minutes: a new key would break every list that is being read, and what it "
                            + "signs opens nothing that the caller's own key does not."),
            new Suppression(
                    "State",
                    "Responses/Resource",
                    "AwsSolutions-DDB3",
                    "Holds copies of answers for 24 hours so that a retry gets the same bytes; the originals are in tables with "
                            + "recovery, and a backup would keep what a caller has had deleted."));

    private static final List<Suppression> OF_API = List.of(
            new Suppression(
                    "Api",
                    "Api",
                    "AwsSolutions-APIG2",
                    "The functions validate every request, since only they can answer with problem+json that lists all "
                            + "violations; API Gateway would stop at the first in a shape of its own."),
            new Suppression(
                    "Api",
                    "Live/LogRole/Resource",
                    "AwsSolutions-IAM4",
                    "Policy::arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs",
                    "API Gateway accepts as the account's role only one that may write logs of every API in the region; "
                            + "AWS keeps this policy for just that."));

    private static final List<Suppression> OF_RUNS = List.of(
            new Suppression(
                    "Workflows",
                    "RunMachine/Role/Resource",
                    "AwsSolutions-IAM5",
                    "Resource::*",
                    "Log delivery and tracing have no resources of their own that a policy could name."),
            new Suppression(
                    "Workflows",
                    "RunMachine/Machine",
                    "AwsSolutions-SF1",
                    "Every attempt is in the table of runs, where callers read it; the log holds failures, and a line for "
                            + "each transition would cost more than the transitions."));

    private Suppressions() {}

    /** All suppressions of a region, in the order of its stacks. */
    static List<Suppression> in(StackRegion region) {
        var functions = Endpoints.deployed()
                .flatMap(row -> Stream.of(
                                Stream.of(logStreams(region, row)), models(region, row), executions(region, row))
                        .flatMap(Function.identity()));
        return Stream.of(OF_STATE.stream(), functions, OF_RUNS.stream(), OF_API.stream())
                .flatMap(Function.identity())
                .toList();
    }

    public static void apply(RegionalStack stack) {
        in(stack.home()).stream()
                .filter(each -> stack.getStackName().equals(stack.home().named(each.stack())))
                .forEach(each -> each.apply(stack));
    }

    /** For a function that calls models: Bedrock chooses the region, within ours, that a profile sends a call to. */
    private static Stream<Suppression> models(StackRegion region, FunctionRow row) {
        return row.grants().stream()
                .map(Grant::resource)
                .filter(ModelAccess.class::isInstance)
                .distinct()
                .map(models -> new Suppression(
                        row.handler().family().stackName(),
                        row.handler().functionName() + "/Role/Resource",
                        "AwsSolutions-IAM5",
                        "Resource::" + models.arn(region).replace(Aws.ACCOUNT_ID, "<AWS::AccountId>"),
                        "The wildcard ends at the profiles and the models of this part of the world; which of them a"
                                + " caller may name is the catalogue's matter (infra/decisions/0075)."));
    }

    /** For a function that stops or looks at executions, whose names the engine chooses. */
    private static Stream<Suppression> executions(StackRegion region, FunctionRow row) {
        return row.grants().stream()
                .map(Grant::resource)
                .filter(MachineAccess.RUN_EXECUTIONS::equals)
                .distinct()
                .map(executions -> new Suppression(
                        row.handler().family().stackName(),
                        row.handler().functionName() + "/Role/Resource",
                        "AwsSolutions-IAM5",
                        "Resource::" + executions.arn(region).replace(Aws.ACCOUNT_ID, "<AWS::AccountId>"),
                        "Each run has executions of its own names; the wildcard ends at those of the one machine."));
    }

    private static Suppression logStreams(StackRegion region, FunctionRow row) {
        var function = row.handler().functionName();
        return new Suppression(
                row.handler().family().stackName(),
                function + "/Role/Resource",
                "AwsSolutions-IAM5",
                "Resource::arn:aws:logs:%s:<AWS::AccountId>:log-group:/aws/lambda/%s:*"
                        .formatted(region.awsName(), region.named(function)),
                "Lambda makes up the names of log streams; the wildcard ends at the function's own log group.");
    }
}
