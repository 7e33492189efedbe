package com.aresgen.docs.runbook;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What CloudFormation may do in an account: enough for each resource type of the templates, and no whole service. */
class DeployPolicyTest {
    /** IAM's limit for a managed policy; it does not count white space. */
    private static final int LONGEST = 6_144;

    /** How IAM spells the service of a resource type. */
    private static final Map<String, String> SERVICES = Map.ofEntries(
            entry("AWS::ApiGateway", "apigateway"),
            entry("AWS::ApiGatewayV2", "apigateway"),
            entry("AWS::Budgets", "budgets"),
            entry("AWS::CloudWatch", "cloudwatch"),
            entry("AWS::CodeDeploy", "codedeploy"),
            entry("AWS::DynamoDB", "dynamodb"),
            entry("AWS::Events", "events"),
            entry("AWS::IAM", "iam"),
            entry("AWS::Lambda", "lambda"),
            entry("AWS::Logs", "logs"),
            entry("AWS::Route53", "route53"),
            entry("AWS::SQS", "sqs"),
            entry("AWS::SSM", "ssm"),
            entry("AWS::Scheduler", "scheduler"),
            entry("AWS::SecretsManager", "secretsmanager"),
            entry("AWS::StepFunctions", "states"),
            entry("AWS::WAFv2", "wafv2"));

    /** Types that a setting adds to the templates: a budget, a DNS record. */
    private static final Set<String> BY_SETTING = Set.of("AWS::Budgets::Budget", "AWS::Route53::RecordSet");

    private final Page file = Page.of("infra/bootstrap/deploy-policy.json");
    private final List<JsonNode> statements =
            Json.MAPPER.readTree(file.text()).path("Statement").valueStream().toList();

    @Test
    void everyResourceTypeHasPermissionsOfItsService() {
        var services = actions().map(action -> action.replaceFirst(":.*", "")).collect(toSet());

        assertThat(Stream.concat(Templates.resourceTypes().stream(), BY_SETTING.stream()))
                .allSatisfy(type ->
                        assertThat(services).contains(SERVICES.getOrDefault(type.replaceFirst("::\\w+$", ""), type)));
    }

    @Test
    void noServiceIsAllowedThatNoResourceNeeds() {
        // Lambda reads jars from the bucket.
        var needed = Stream.concat(SERVICES.values().stream(), Stream.of("s3")).toList();

        assertThat(actions().map(action -> action.replaceFirst(":.*", ""))).allMatch(needed::contains);
    }

    @Test
    void noServiceIsAllowedAsAWhole() {
        assertThat(actions()).noneMatch(action -> action.matches("\\*|\\w+:\\*"));
    }

    @Test
    void rolesArePassedToNamedServicesOnly() {
        assertThat(statements)
                .filteredOn(statement -> texts(statement.path("Action")).anyMatch("iam:PassRole"::equals))
                .singleElement()
                .satisfies(statement -> assertThat(texts(statement.at("/Condition/StringEquals/iam:PassedToService")))
                        .isNotEmpty()
                        .allMatch(service -> service.endsWith(".amazonaws.com")));
    }

    @Test
    void whatHasANameIsAllowedUnderOurNamesOnly() {
        assertThat(statements)
                .filteredOn(statement -> texts(statement.path("Action"))
                        .anyMatch(
                                action -> action.matches("(dynamodb|sqs|secretsmanager|ssm|iam|states|codedeploy):.*")))
                .filteredOn(statement -> !statement.path("Sid").stringValue().matches("NoNames|RolesOfAws"))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(texts(statement.path("Resource")))
                        .allMatch(arn -> arn.contains("AresGen-*") || arn.contains("CodeDeployDefault.*")));
    }

    @Test
    void itFitsIntoAManagedPolicy() {
        assertThat(file.text().replaceAll("\\s", "").length()).isLessThanOrEqualTo(LONGEST);
    }

    private Stream<String> actions() {
        return statements.stream()
                .filter(statement -> statement.path("Effect").stringValue().equals("Allow"))
                .flatMap(statement -> texts(statement.path("Action")));
    }

    private static Stream<String> texts(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::stringValue) : Stream.of(value.stringValue());
    }
}
