package com.aresgen.infra.checks;

import com.aresgen.infra.RegionalStack;
import com.aresgen.infra.Settings;
import com.aresgen.infra.StackRegion;
import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.endpoints.FamilyName;
import com.aresgen.infra.endpoints.FunctionRow;
import com.aresgen.infra.endpoints.SocketRoute;
import com.aresgen.infra.resources.ConnectionAccess;
import com.aresgen.infra.resources.Grant;
import com.aresgen.infra.resources.MachineAccess;
import com.aresgen.infra.resources.ModelAccess;
import com.aresgen.infra.resources.SocketApi;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;

/** Every finding of cdk-nag that we accept, with its reason: nothing is suppressed anywhere else. */
public record Suppressions(StackRegion region, Settings settings) {
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
                    "Signs cursors and tokens of conversations. It is rotated by hand, with the old key beside the new one as "
                            + "long as tokens of the old one live (infra/runbook/signing-secret.md)."),
            new Suppression(
                    "State",
                    "Responses/Resource",
                    "AwsSolutions-DDB3",
                    "Holds copies of answers for 24 hours so that a retry gets the same bytes; the originals are in tables with "
                            + "recovery, and a backup would keep what a caller has had deleted."),
            new Suppression(
                    "State",
                    "Audit/Resource",
                    "AwsSolutions-DDB3",
                    "An index of the lines that the log keeps as long as the entries: it can be made again from them."),
            new Suppression(
                    "State",
                    "Connections/Resource",
                    "AwsSolutions-DDB3",
                    "Its rows are open connections, which end within two hours and with the API: there is nothing to restore."),
            new Suppression(
                    "State",
                    "AuditFailures/Queue",
                    "AwsSolutions-SQS3",
                    "Where Lambda puts what has failed three times; only a person reads it, so nothing can fail again."));

    private static final List<Suppression> OF_OPERATIONS = List.of(
            new Suppression(
                    "Operations",
                    "DailyPing/Machine",
                    "AwsSolutions-SF1",
                    "Its executions, one a day, are kept by Step Functions for 90 days with all events; they hold no data."),
            new Suppression(
                    "Operations",
                    "DailyPing/Machine",
                    "AwsSolutions-SF2",
                    "It calls functions with an event that they answer without any work, so there is nothing to trace."));

    private static final List<Suppression> OF_API = List.of(new Suppression(
            "Api",
            "Api",
            "AwsSolutions-APIG2",
            "The functions validate every request, since only they can answer with problem+json that lists all "
                    + "violations; API Gateway would stop at the first in a shape of its own."));

    private static final List<Suppression> OF_LOG_ROLE = List.of(new Suppression(
            "State",
            "Gateway/LogRole/Resource",
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

    /** All suppressions of the region, in the order of its stacks. */
    List<Suppression> all() {
        var functions = Endpoints.deployed()
                .flatMap(row -> Stream.of(
                                Stream.of(logStreams(row)), models(row), executions(row), connections(row), traces(row))
                        .flatMap(Function.identity()));
        return Stream.of(
                        OF_STATE.stream(),
                        functions,
                        releases(),
                        OF_RUNS.stream(),
                        Endpoints.SOCKETS.stream().map(Suppressions::openRoute),
                        untraced(),
                        OF_API.stream(),
                        logRole(),
                        OF_OPERATIONS.stream())
                .flatMap(Function.identity())
                .toList();
    }

    public void apply(RegionalStack stack) {
        all().stream()
                .filter(each -> stack.getStackName().equals(stack.home().named(each.stack())))
                .forEach(each -> each.apply(stack));
    }

    /** For a function that calls models: Bedrock chooses the region, within ours, that a profile sends a call to. */
    private Stream<Suppression> models(FunctionRow row) {
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
    private Stream<Suppression> executions(FunctionRow row) {
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

    /** For a function that sends frames to connections or closes them. */
    private Stream<Suppression> connections(FunctionRow row) {
        return row.grants().stream()
                .map(Grant::resource)
                .filter(ConnectionAccess.class::isInstance)
                .distinct()
                .map(
                        access -> new Suppression(
                                row.handler().family().stackName(),
                                row.handler().functionName() + "/Role/Resource",
                                "AwsSolutions-IAM5",
                                "Resource::"
                                        + access.arn(region)
                                                .replace(Aws.ACCOUNT_ID, "<AWS::AccountId>")
                                                .replace(SocketApi.reference(), "<SocketsApi>"),
                                "API Gateway makes up the ids of connections; the wildcard ends at one method of the one API."));
    }

    private static Suppression openRoute(SocketRoute row) {
        return new Suppression(
                row.handler().family().stackName(),
                SocketApi.CONSTRUCT + "/" + row.handler().functionName() + "Route",
                "AwsSolutions-APIG4",
                "A browser cannot send a header with a WebSocket, and a token in its URL would be in logs: the first frame has "
                        + "the token, and a connection without a valid one is closed within ten seconds.");
    }

    private Suppression logStreams(FunctionRow row) {
        var function = row.handler().functionName();
        return new Suppression(
                row.handler().family().stackName(),
                function + "/Role/Resource",
                "AwsSolutions-IAM5",
                "Resource::" + row.log().streams(region).replace(Aws.ACCOUNT_ID, "<AWS::AccountId>"),
                "Lambda makes up the names of log streams; the wildcard ends at the log group that such functions share.");
    }

    private Stream<Suppression> traces(FunctionRow row) {
        return settings.traces(region)
                ? Stream.of(new Suppression(
                        row.handler().family().stackName(),
                        row.handler().functionName() + "/Role/Resource",
                        "AwsSolutions-IAM5",
                        "Resource::*",
                        "Traces have no resources that a policy could name."))
                : Stream.empty();
    }

    /** For families with functions that callers reach: all have some. */
    private Stream<Suppression> releases() {
        if (!settings.releasesByCanary(region)) {
            return Stream.empty();
        }
        var aliases = region.arn("lambda", "function:" + region.named("*")).replace(Aws.ACCOUNT_ID, "<AWS::AccountId>");
        return Arrays.stream(FamilyName.values())
                .flatMap(family -> Stream.of(
                        new Suppression(
                                family.stackName(),
                                "Release/Role/Resource",
                                "AwsSolutions-IAM5",
                                "Resource::" + aliases,
                                "CodeDeploy moves the aliases of this region's functions, and of no others."),
                        new Suppression(
                                family.stackName(),
                                "Release/Role/Resource",
                                "AwsSolutions-IAM5",
                                "Resource::*",
                                "The state of an alarm has no resource that a policy could name.")));
    }

    private Stream<Suppression> untraced() {
        return settings.traces(region)
                ? Stream.empty()
                : Stream.of(new Suppression(
                        "Workflows",
                        "RunMachine/Machine",
                        "AwsSolutions-SF2",
                        "Traces are paid for by the call, so they are the operator's choice: -c tracing."
                                + region.code() + "=on."));
    }

    private Stream<Suppression> logRole() {
        return settings.setsLogRole(region) ? OF_LOG_ROLE.stream() : Stream.empty();
    }
}
