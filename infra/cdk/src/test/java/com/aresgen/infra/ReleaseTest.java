package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.infra.endpoints.Capacity;
import com.aresgen.infra.endpoints.Endpoints;
import com.aresgen.infra.endpoints.FunctionRow;
import com.aresgen.infra.endpoints.Worker;
import com.aresgen.infra.resources.ModelAccess;
import com.aresgen.infra.resources.QueueName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A function gets a new version by a canary, keeps the former ones, and has a limit where it waits for models. */
final class ReleaseTest {
    /** Streams still run on the version before, and a rollback needs it. */
    @ParameterizedTest
    @MethodSource("com.aresgen.infra.FunctionsTest#functions")
    void keepsItsFormerVersions(StackRegion region, FunctionRow endpoint) {
        assertThat(Synthesis.shared()
                        .template(region, endpoint.handler().family().stackName())
                        .json()
                        .at("/Resources/" + endpoint.handler().functionName() + "FunctionCurrentVersion/DeletionPolicy")
                        .asString())
                .isEqualTo("Retain");
    }

    @ParameterizedTest
    @MethodSource("com.aresgen.infra.FunctionsTest#functions")
    void isReleasedByACanaryIfCallersReachIt(StackRegion region, FunctionRow endpoint) {
        var name = endpoint.handler().functionName();
        var template = Synthesis.shared()
                .template(region, endpoint.handler().family().stackName())
                .json();
        var update = template.at("/Resources/" + name + "Live/UpdatePolicy/CodeDeployLambdaAliasUpdate");

        if (endpoint instanceof Worker) {
            assertThat(update.isMissingNode()).isTrue();
            return;
        }
        assertThat(update.at("/DeploymentGroupName/Ref").asString()).isEqualTo(name + "Canary");
        var group = resource(region, endpoint, "Canary");
        assertThat(group.get("DeploymentConfigName").asString())
                .isEqualTo("CodeDeployDefault.LambdaCanary10Percent5Minutes");
        assertThat(group.at("/AutoRollbackConfiguration/Events"))
                .hasToString("[\"DEPLOYMENT_FAILURE\",\"DEPLOYMENT_STOP_ON_ALARM\"]");
        var alarms = Synthesis.shared().template(region, "State").resources("AWS::CloudWatch::Alarm").values().stream()
                .map(alarm -> alarm.at("/Properties/AlarmName").asString())
                .toList();
        assertThat(group.at("/AlarmConfiguration/Alarms")
                        .valueStream()
                        .map(alarm -> alarm.get("Name").asString()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(alarms);
    }

    /** The metric that every call writes, and API Gateway's: what the alarms of the operations stack watch as well. */
    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void isTakenBackForBugsAndForAnswersThatFail(StackRegion region) {
        var state = Synthesis.shared().template(region, "State").json();
        var operations = Synthesis.shared().template(region, "Operations").json();

        assertThat(watched(state.at("/Resources/ReleaseBugs/Properties")))
                .isEqualTo(watched(operations.at("/Resources/CallsBugs/Properties")));
        assertThat(watched(state.at("/Resources/ReleaseErrors/Properties")))
                .isEqualTo(watched(operations.at("/Resources/ErrorBudgetFastShort/Properties")));
    }

    private static List<JsonNode> watched(JsonNode alarm) {
        return List.of(
                alarm.get("Namespace"), alarm.get("MetricName"), alarm.get("Dimensions"), alarm.get("Statistic"));
    }

    /** A model's answer takes seconds: without a limit, callers of models would leave no executions for the rest. */
    @Test
    void thoseThatAskModelsHaveALimitAndLeaveRoomForTheOthers() {
        var reserved = Endpoints.deployed()
                .filter(row -> row.grants().stream().anyMatch(grant -> grant.resource() instanceof ModelAccess))
                .map(row -> resource(StackRegion.EU, row, "Function")
                        .path("ReservedConcurrentExecutions")
                        .asInt(0))
                .toList();

        assertThat(reserved).hasSizeGreaterThan(5).allMatch(each -> each > 0);
        assertThat(Endpoints.deployed()
                        .mapToInt(row -> row.capacity().percent())
                        .sum())
                .isLessThanOrEqualTo(Capacity.MOST_PERCENT);
        assertThat(Endpoints.deployed().mapToInt(row -> row.capacity().reserved(399)))
                .containsOnly(0);
    }

    @Test
    void workersOfQueuesAreLimited() {
        assertThat(Endpoints.WORKERS.stream()
                        .filter(worker -> worker.trigger() instanceof Worker.Trigger.Messages)
                        .map(worker -> resource(StackRegion.EU, worker, "Messages")
                                .at("/ScalingConfig/MaximumConcurrency")
                                .asInt(0)))
                .hasSize(QueueName.values().length)
                .allMatch(each -> each >= 2);
    }

    private static JsonNode resource(StackRegion region, FunctionRow endpoint, String part) {
        return Synthesis.shared()
                .template(region, endpoint.handler().family().stackName())
                .json()
                .at("/Resources/" + endpoint.handler().functionName() + part + "/Properties");
    }
}
