package com.aresgen.infra.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.infra.StackRegion;
import com.aresgen.infra.endpoints.Endpoints;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The complete list of accepted findings: a new suppression has to be added and justified here. */
final class SuppressionsTest {
    @ParameterizedTest
    @EnumSource
    void areTheseAndNoOthers(StackRegion region) {
        assertThat(Suppressions.in(region).stream().map(SuppressionsTest::kind).collect(Collectors.toSet()))
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
                        "AwsSolutions-IAM5 on <function>/Role/Resource of Webhooks",
                        "AwsSolutions-IAM5 on <function>/Role/Resource of Deletions",
                        "AwsSolutions-IAM5 on <function>/Role/Resource of Workspace",
                        "AwsSolutions-IAM5 on <function>/Role/Resource of Open",
                        "AwsSolutions-APIG2 on Api of Api",
                        "AwsSolutions-IAM4 on Live/LogRole/Resource of Api");
    }

    @Test
    void sayWhy() {
        assertThat(Suppressions.in(StackRegion.EU))
                .allSatisfy(
                        each -> assertThat(each.reason()).hasSizeGreaterThan(60).endsWith("."));
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
