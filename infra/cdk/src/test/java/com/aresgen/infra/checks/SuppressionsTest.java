package com.aresgen.infra.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.infra.Settings;
import com.aresgen.infra.StackRegion;
import com.aresgen.infra.endpoints.Endpoints;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.App;

/** The complete list of accepted findings: a new suppression has to be added and justified here. */
final class SuppressionsTest {
    @ParameterizedTest
    @MethodSource("com.aresgen.infra.StackRegion#all")
    void areTheseAndNoOthers(StackRegion region) {
        assertThat(suppressions(region).stream().map(SuppressionsTest::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "AwsSolutions-SMG4 on Llm of State",
                        "AwsSolutions-SMG4 on Probe of State",
                        "AwsSolutions-SMG4 on Signing of State",
                        "AwsSolutions-DDB3 on Responses/Resource of State",
                        "AwsSolutions-IAM5 on <function>/Role/Resource of Chat",
                        "AwsSolutions-IAM5 on <function>/Role/Resource of Voices",
                        "AwsSolutions-IAM5 on <function>/Role/Resource of Documents",
                        "AwsSolutions-IAM5 on <function>/Role/Resource of Chatbots",
                        "AwsSolutions-IAM5 on <function>/Role/Resource of Workflows",
                        "AwsSolutions-IAM5 on RunMachine/Role/Resource of Workflows",
                        "AwsSolutions-SF1 on RunMachine/Machine of Workflows",
                        "AwsSolutions-SF2 on RunMachine/Machine of Workflows",
                        "AwsSolutions-IAM5 on Release/Role/Resource of Chat",
                        "AwsSolutions-IAM5 on Release/Role/Resource of Voices",
                        "AwsSolutions-IAM5 on Release/Role/Resource of Documents",
                        "AwsSolutions-IAM5 on Release/Role/Resource of Chatbots",
                        "AwsSolutions-IAM5 on Release/Role/Resource of Workflows",
                        "AwsSolutions-IAM5 on Release/Role/Resource of Webhooks",
                        "AwsSolutions-IAM5 on Release/Role/Resource of Deletions",
                        "AwsSolutions-IAM5 on Release/Role/Resource of Workspace",
                        "AwsSolutions-IAM5 on Release/Role/Resource of Open",
                        "AwsSolutions-IAM5 on <function>/Role/Resource of Webhooks",
                        "AwsSolutions-IAM5 on <function>/Role/Resource of Deletions",
                        "AwsSolutions-IAM5 on <function>/Role/Resource of Workspace",
                        "AwsSolutions-IAM5 on <function>/Role/Resource of Open",
                        "AwsSolutions-APIG2 on Api of Api",
                        "AwsSolutions-DDB3 on Audit/Resource of State",
                        "AwsSolutions-SQS3 on AuditFailures/Queue of State",
                        "AwsSolutions-SF1 on DailyPing/Machine of Operations",
                        "AwsSolutions-SF2 on DailyPing/Machine of Operations",
                        "AwsSolutions-IAM4 on Gateway/LogRole/Resource of State",
                        "AwsSolutions-DDB3 on Connections/Resource of State",
                        "AwsSolutions-APIG4 on Sockets/ConnectRoute of Documents",
                        "AwsSolutions-APIG4 on Sockets/MessageRoute of Documents",
                        "AwsSolutions-APIG4 on Sockets/DisconnectRoute of Documents");
    }

    @Test
    void sayWhy() {
        assertThat(suppressions(StackRegion.EU))
                .allSatisfy(
                        each -> assertThat(each.reason()).hasSizeGreaterThan(60).endsWith("."));
    }

    private static List<Suppression> suppressions(StackRegion region) {
        return new Suppressions(region, new Settings(new App().getNode())).all();
    }

    /** One kind for all functions: a new endpoint needs no new exception. */
    private static String kind(Suppression suppression) {
        var path = Endpoints.deployed()
                .map(endpoint -> endpoint.handler().functionName() + "/")
                .filter(suppression.path()::startsWith)
                .findFirst()
                .map(function -> suppression.path().replace(function, "<function>/"))
                .orElse(suppression.path());
        return suppression.rule() + " on " + path + " of " + suppression.stack();
    }
}
