package com.aresgen.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.infra.api.ApiStack;
import com.aresgen.infra.endpoints.FamilyName;
import com.aresgen.infra.functions.FamilyStack;
import com.aresgen.infra.operations.OperationsStack;
import com.aresgen.infra.state.StateStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

/** A region with all that an operator may set; by default there is none of it. */
final class OperatorTest {
    private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:alarms";
    private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private static Template state;
    private static Template documents;
    private static Template workflows;
    private static Template api;
    private static Template operations;

    /** Once, with the large stack that a synthesis needs; the templates are read from its result. */
    @BeforeAll
    static void everythingIsSet() {
        var app = Synthesis.app(Map.ofEntries(
                Map.entry("stage", "dev"),
                Map.entry("domain.eu", "api.example.eu"),
                Map.entry("certificate.eu", "arn:aws:acm:eu-west-1:111122223333:certificate/1"),
                Map.entry("hosted-zone.eu", "Z0123456789ABC"),
                Map.entry("live-domain.eu", "live.example.eu"),
                Map.entry("live-certificate.eu", "arn:aws:acm:eu-west-1:111122223333:certificate/2"),
                Map.entry("alarms.topic.eu", TOPIC),
                Map.entry("budget.eu", "500"),
                Map.entry("kms-key.eu", KEY),
                Map.entry("concurrency.eu", "300"),
                Map.entry("log-role.eu", "off"),
                Map.entry("tracing.eu", "on"),
                Map.entry("canary.eu", "off")));
        var settings = new Settings(app.getNode());
        var region = settings.regions().getFirst();
        var stacks = new Stack[] {
            new StateStack(app, region, settings),
            new FamilyStack(app, region, FamilyName.DOCUMENTS, settings),
            new FamilyStack(app, region, FamilyName.WORKFLOWS, settings),
            new ApiStack(app, region, settings),
            new OperationsStack(app, region, settings)
        };
        var _ = AresGenApp.synthesize(app);
        state = Template.fromStack(stacks[0]);
        documents = Template.fromStack(stacks[1]);
        workflows = Template.fromStack(stacks[2]);
        api = Template.fromStack(stacks[3]);
        operations = Template.fromStack(stacks[4]);
    }

    @Test
    void theDomainHasADnsRecordAndIsTheOnlyWayIn() {
        api.hasResourceProperties("AWS::ApiGateway::DomainName", Map.of("DomainName", "api.example.eu"));
        api.hasResourceProperties(
                "AWS::ApiGateway::BasePathMapping",
                Map.of("BasePath", "v1", "DomainName", Map.of("Ref", "DomainName")));
        api.hasResourceProperties(
                "AWS::Route53::RecordSet", Map.of("Name", "api.example.eu", "HostedZoneId", "Z0123456789ABC"));
        api.hasResourceProperties("AWS::ApiGateway::RestApi", Map.of("DisableExecuteApiEndpoint", true));
    }

    /** Functions send frames by API Gateway's own name, which therefore stays. */
    @Test
    void theDomainOfLiveDocumentsHasItsRecordAndIsWhereEditorsAreSent() {
        documents.hasResourceProperties(
                "AWS::ApiGatewayV2::DomainName",
                Map.of("DomainName", "live.example.eu", "DomainNameConfigurations", new Object[] {
                    Map.of(
                            "CertificateArn",
                            "arn:aws:acm:eu-west-1:111122223333:certificate/2",
                            "EndpointType",
                            "REGIONAL",
                            "SecurityPolicy",
                            "TLS_1_2")
                }));
        documents.hasResourceProperties(
                "AWS::ApiGatewayV2::ApiMapping",
                Map.of(
                        "ApiId", Map.of("Ref", "SocketsApi"),
                        "DomainName", Map.of("Ref", "SocketsDomainName"),
                        "Stage", Map.of("Ref", "SocketsLiveStage")));
        documents.hasResourceProperties(
                "AWS::Route53::RecordSet", Map.of("Name", "live.example.eu", "HostedZoneId", "Z0123456789ABC"));
        for (var template : List.of(documents, workflows)) {
            assertThat(template.findResources("AWS::Lambda::Function").values().stream()
                            .map(function -> function.toString())
                            .filter(function -> function.contains("LIVE_URL=")))
                    .isNotEmpty()
                    .allMatch(function -> function.contains("LIVE_URL=wss://live.example.eu,")
                            || function.contains("LIVE_URL=wss://live.example.eu}"));
        }
        documents.hasResourceProperties(
                "AWS::Lambda::Function",
                Map.of(
                        "FunctionName",
                        "AresGen-dev-EU-Message",
                        "Environment",
                        Map.of(
                                "Variables",
                                Match.objectLike(Map.of("SOCKETS_ENDPOINT", Map.of("Fn::Join", new Object[] {
                                    "",
                                    new Object[] {
                                        "https://",
                                        Map.of("Ref", "SocketsApi"),
                                        ".execute-api.eu-west-1.amazonaws.com/live"
                                    }
                                }))))));
    }

    @Test
    void everyAlarmThatNotifiesReportsItsBeginningAndItsEnd() {
        var silent = operations.findResources("AWS::CloudWatch::Alarm").entrySet().stream()
                .filter(alarm -> !properties(alarm.getValue()).containsKey("AlarmActions"))
                .map(Map.Entry::getKey);

        assertThat(silent)
                .as("parts of the two composite alarms")
                .containsExactlyInAnyOrder(
                        "ErrorBudgetFastLong", "ErrorBudgetFastShort", "ErrorBudgetSlowLong", "ErrorBudgetSlowShort");
        for (var type : new String[] {"AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm"}) {
            assertThat(operations.findResources(type).values())
                    .map(OperatorTest::properties)
                    .filteredOn(alarm -> alarm.containsKey("AlarmActions"))
                    .isNotEmpty()
                    .allSatisfy(alarm -> {
                        assertThat(alarm.get("AlarmActions")).hasToString("[" + TOPIC + "]");
                        assertThat(alarm.get("OKActions")).hasToString("[" + TOPIC + "]");
                    });
        }
    }

    @Test
    void theBudgetIsReportedToTheTopic() {
        operations.hasResourceProperties(
                "AWS::Budgets::Budget",
                Map.of(
                        "Budget",
                        Match.objectLike(Map.of(
                                "BudgetLimit",
                                Map.of("Amount", 500, "Unit", "USD"),
                                "CostFilters",
                                Map.of("TagKeyValue", new String[] {"user:deployment$AresGen-dev-EU"})))));
    }

    @Test
    void theCustomersKeyEncryptsTablesQueuesSecretsAndLogsAndFunctionsMayUseIt() {
        state.allResourcesProperties(
                "AWS::DynamoDB::Table", Map.of("SSESpecification", Match.objectLike(Map.of("KMSMasterKeyId", KEY))));
        state.allResourcesProperties("AWS::SQS::Queue", Map.of("KmsMasterKeyId", KEY));
        state.allResourcesProperties("AWS::SecretsManager::Secret", Map.of("KmsKeyId", KEY));
        state.allResourcesProperties("AWS::Logs::LogGroup", Map.of("KmsKeyId", KEY));
        assertThat(workflows.findResources("AWS::IAM::Role").entrySet())
                .filteredOn(role -> !role.getKey().startsWith("RunMachine"))
                .isNotEmpty()
                .allSatisfy(role -> assertThat(role.getValue().toString()).contains("Sid=CustomerKey", KEY));
    }

    @Test
    void tracingIsOneSwitch() {
        workflows.allResourcesProperties("AWS::Lambda::Function", Map.of("TracingConfig", Map.of("Mode", "Active")));
        workflows.hasResourceProperties(
                "AWS::StepFunctions::StateMachine", Map.of("TracingConfiguration", Map.of("Enabled", true)));
        api.hasResourceProperties("AWS::ApiGateway::Stage", Map.of("TracingEnabled", true));
        assertThat(workflows.findResources("AWS::IAM::Role").values())
                .allSatisfy(role -> assertThat(role.toString()).contains("xray:PutTraceSegments"));
    }

    @Test
    void whatIsOffIsNotThere() {
        assertThat(state.findResources("AWS::ApiGateway::Account")).isEmpty();
        assertThat(workflows.findResources("AWS::CodeDeploy::DeploymentGroup")).isEmpty();
        // Lambda would refuse a reservation that leaves too little of this quota.
        assertThat(workflows.findResources("AWS::Lambda::Function").values())
                .noneMatch(function -> properties(function).containsKey("ReservedConcurrentExecutions"));
    }

    /** Two deployments in one account and region have no name in common. */
    @Test
    void theStageIsInEveryName() {
        for (var template : new Template[] {state, documents, workflows, api, operations}) {
            assertThat(template.toJSON().toString()).contains("AresGen-dev-EU").doesNotContain("AresGen-EU");
        }
    }

    @Test
    void noneOfThisIsThereByDefault() {
        var byDefault = Synthesis.shared();

        assertThat(byDefault.template(StackRegion.EU, "Api").resources().values().stream()
                        .map(resource -> resource.get("Type").asString()))
                .doesNotContain("AWS::ApiGateway::DomainName", "AWS::Route53::RecordSet");
        assertThat(byDefault.template(StackRegion.EU, "Documents").text())
                .doesNotContain("AWS::ApiGatewayV2::DomainName", "AWS::Route53::RecordSet");
        assertThat(byDefault.template(StackRegion.EU, "Operations").text())
                .doesNotContain("AlarmActions", "OKActions", "AWS::Budgets::Budget");
        assertThat(byDefault.template(StackRegion.EU, "State").text()).doesNotContain("KmsKeyId", "KmsMasterKeyId");
        assertThat(byDefault.template(StackRegion.EU, "Workflows").text()).doesNotContain("TracingConfig\"", "xray");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Map<String, Object> resource) {
        return (Map<String, Object>) resource.getOrDefault("Properties", Map.of());
    }
}
