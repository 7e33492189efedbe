package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.infra.endpoints.Address;
import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.endpoints.FunctionRow;
import com.aresgen.infra.endpoints.Worker;
import com.aresgen.infra.resources.ConnectionAccess;
import com.aresgen.infra.resources.EmbeddingAccess;
import com.aresgen.infra.resources.FailureQueue;
import com.aresgen.infra.resources.Grant;
import com.aresgen.infra.resources.IndexName;
import com.aresgen.infra.resources.MachineAccess;
import com.aresgen.infra.resources.ModelAccess;
import com.aresgen.infra.resources.QueueName;
import com.aresgen.infra.resources.Resource;
import com.aresgen.infra.resources.SecretName;
import com.aresgen.infra.resources.TableName;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each row of the table of endpoints has its function in each region, configured like all others. */
final class FunctionsTest {
    static Stream<Arguments> functions() {
        return StackRegion.all().stream()
                .flatMap(region -> Endpoints.deployed().map(endpoint -> Arguments.of(region, endpoint)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void runsOnTheAgreedRuntimeFromASnapshotBehindItsAlias(StackRegion region, FunctionRow endpoint) {
        var name = endpoint.handler().functionName();
        var function = resource(region, endpoint, "Function");
        var alias = resource(region, endpoint, "Live");

        assertThat(function.get("FunctionName").asString()).isEqualTo(region.named(name));
        assertThat(function.get("Handler").asString())
                .isEqualTo(endpoint.handler().className());
        assertThat(function.get("Runtime").asString()).isEqualTo("java25");
        assertThat(function.get("Architectures")).hasToString("[\"arm64\"]");
        assertThat(function.get("MemorySize").asInt())
                .isEqualTo(endpoint.capacity().memory());
        assertThat(function.get("Timeout").asInt()).isEqualTo(seconds(endpoint));
        assertThat(function.at("/SnapStart/ApplyOn").asString()).isEqualTo("PublishedVersions");
        assertThat(function.at("/Code/S3Key").asString())
                .isEqualTo(endpoint.handler().family().jarName());
        assertThat(alias.get("Name").asString()).isEqualTo("live");
        assertThat(alias.at("/FunctionVersion/Fn::GetAtt/0").asString()).isEqualTo(name + "FunctionCurrentVersion");
        assertThat(resource(region, endpoint, "FunctionCurrentVersion")
                        .at("/FunctionName/Ref")
                        .asString())
                .isEqualTo(name + "Function");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void writesJsonToTheLogOfAYearOrAWorkerToTheLogOfAMonth(StackRegion region, FunctionRow endpoint) {
        var logging = resource(region, endpoint, "Function").get("LoggingConfig");
        var group = Synthesis.shared()
                .template(region, "State")
                .json()
                .at("/Resources/" + endpoint.log().id() + "/Properties");

        assertThat(logging.get("LogFormat").asString()).isEqualTo("JSON");
        assertThat(logging.get("SystemLogLevel").asString()).isEqualTo("WARN");
        assertThat(logging.get("ApplicationLogLevel").asString()).isEqualTo("INFO");
        assertThat(logging.get("LogGroup")).isEqualTo(group.get("LogGroupName"));
        assertThat(group.get("RetentionInDays").asInt()).isEqualTo(endpoint.isAudited() ? 365 : 30);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void isToldItsRegionAndTheTablesThatItUses(StackRegion region, FunctionRow endpoint) {
        var variables = resource(region, endpoint, "Function").at("/Environment/Variables");
        var expected = new HashSet<>(Set.of("JAVA_TOOL_OPTIONS"));
        if (endpoint.measures()) {
            expected.add("METRICS_NAMESPACE");
        }
        if (endpoint.addresses().contains(Address.API)) {
            expected.addAll(Set.of("ARESGEN_REGION", "BASE_URL_EU", "BASE_URL_US"));
        }
        if (endpoint.addresses().contains(Address.LIVE)) {
            expected.add("LIVE_URL");
        }
        var used = endpoint.grants().stream().filter(Grant::isUsedByName).toList();
        used.forEach(grant -> expected.add(grant.resource().variable()));
        if (endpoint.streams()) {
            expected.addAll(Set.of("AWS_LAMBDA_EXEC_WRAPPER", "AWS_LWA_INVOKE_MODE"));
        }

        assertThat(Set.copyOf(variables.propertyNames())).isEqualTo(expected);
        assertThat(variables.path("ARESGEN_REGION").asString(region.code())).isEqualTo(region.code());
        used.forEach(grant ->
                assertThat(variables.get(grant.resource().variable())).hasToString(value(region, grant.resource())));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void isAWebServerBehindTheAdapterExactlyIfItStreams(StackRegion region, FunctionRow endpoint) {
        var function = resource(region, endpoint, "Function");

        if (endpoint.streams()) {
            assertThat(function.at("/Environment/Variables/AWS_LAMBDA_EXEC_WRAPPER")
                            .asString())
                    .isEqualTo("/opt/serve");
            assertThat(function.at("/Environment/Variables/AWS_LWA_INVOKE_MODE").asString())
                    .isEqualTo("response_stream");
            assertThat(function.get("Layers"))
                    .hasToString("[\"arn:aws:lambda:" + region.awsName()
                            + ":753240598075:layer:LambdaAdapterLayerArm64:30\",{\"Ref\":\"Serve\"}]");
        } else {
            assertThat(function.has("Layers")).isFalse();
        }
    }

    private static int seconds(FunctionRow row) {
        if (row.handler().name().startsWith("steps.Call")) {
            return 360;
        }
        return row instanceof Worker ? 120 : row.streams() ? 900 : 29;
    }

    @Test
    void theScriptThatStartsItCanBeExecuted() {
        assertThat(Path.of("src/main/layers/serve/serve"))
                .isExecutable()
                .content()
                .startsWith("#!/bin/sh\n");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void mayDoWhatItsRowGrantsAndNothingElse(StackRegion region, FunctionRow endpoint) {
        var role = resource(region, endpoint, "Role");
        var statements = role.at("/Policies/0/PolicyDocument/Statement");
        var allowed = new HashSet<String>();
        statements.forEach(statement -> strings(statement.get("Action"))
                .forEach(action -> allowed.add(action + " on " + text(statement.get("Resource")))));
        var log = "arn:aws:logs:" + region.awsName() + ":<account>:log-group:/aws/lambda/"
                + region.named(endpoint.isAudited() ? "Calls" : "Workers") + ":*";
        var expected = new HashSet<>(Set.of("logs:CreateLogStream on " + log, "logs:PutLogEvents on " + log));
        endpoint.grants().forEach(grant -> expected.add(grant.action() + " on " + arn(region, grant)));

        assertThat(allowed).isEqualTo(expected);
        assertThat(role.get("Policies").size()).isEqualTo(1);
        assertThat(role.has("ManagedPolicyArns")).isFalse();
    }

    /** A queue's URL and a machine's ARN contain the account, which is known only at deployment. */
    private static String value(StackRegion region, Resource resource) {
        return switch (resource) {
            case QueueName queue ->
                joined("https://sqs." + region.awsName() + ".amazonaws.com/", "/" + region.named(queue.id()));
            case ConnectionAccess _ ->
                "{\"Fn::Join\":[\"\",[\"https://\",{\"Ref\":\"SocketsApi\"},\".execute-api.%s.amazonaws.com/live\"]]}"
                        .formatted(region.awsName());
            case MachineAccess _ ->
                joined("arn:aws:states:" + region.awsName() + ":", ":stateMachine:" + region.named("RunMachine"));
            default -> "\"" + resource.in(region) + "\"";
        };
    }

    private static String joined(String before, String after) {
        return "{\"Fn::Join\":[\"\",[\"%s\",{\"Ref\":\"AWS::AccountId\"},\"%s\"]]}".formatted(before, after);
    }

    private static String arn(StackRegion region, Grant grant) {
        var name = grant.resource().in(region);
        return switch (grant.resource()) {
            case TableName _ -> "arn:aws:dynamodb:" + region.awsName() + ":<account>:table/" + name;
            case IndexName(var _, var index) ->
                "arn:aws:dynamodb:" + region.awsName() + ":<account>:table/" + name + "/index/" + index;
            case QueueName queue -> "arn:aws:sqs:" + region.awsName() + ":<account>:" + region.named(queue.id());
            case FailureQueue queue -> "arn:aws:sqs:" + region.awsName() + ":<account>:" + region.named(queue.id());
            case ModelAccess models ->
                switch (models) {
                    case PROFILES ->
                        "arn:aws:bedrock:" + region.awsName() + ":<account>:inference-profile/" + name + ".*";
                    case FOUNDATION_MODELS -> "arn:aws:bedrock:" + name + "-*::foundation-model/*";
                };
            case MachineAccess machine ->
                "arn:aws:states:" + region.awsName() + ":<account>:"
                        + switch (machine) {
                            case RUNS -> "stateMachine:" + region.named("RunMachine");
                            case RUN_EXECUTIONS -> "execution:" + region.named("RunMachine") + ":*";
                        };
            case ConnectionAccess access ->
                "arn:aws:execute-api:" + region.awsName() + ":<account>:<SocketsApi>/live/"
                        + switch (access) {
                            case FRAMES -> "POST";
                            case CLOSES -> "DELETE";
                        }
                        + "/@connections/*";
            case EmbeddingAccess _ -> "arn:aws:bedrock:" + region.awsName() + "::foundation-model/" + name;
            case SecretName _ -> "arn:aws:secretsmanager:" + region.awsName() + ":<account>:secret:" + name + "-??????";
        };
    }

    private static JsonNode resource(StackRegion region, FunctionRow endpoint, String part) {
        return Synthesis.shared()
                .template(region, endpoint.handler().family().stackName())
                .json()
                .at("/Resources/" + endpoint.handler().functionName() + part + "/Properties");
    }

    private static List<String> strings(JsonNode oneOrMany) {
        return oneOrMany.isArray()
                ? oneOrMany.valueStream().map(JsonNode::asString).toList()
                : List.of(oneOrMany.asString());
    }

    /** A joined ARN as one string. */
    private static String text(JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        var parts = new StringBuilder();
        value.at("/Fn::Join/1")
                .forEach(part -> parts.append(
                        part.isString()
                                ? part.asString()
                                : "<" + part.get("Ref").asString().replace("AWS::AccountId", "account") + ">"));
        return parts.toString();
    }
}
