package com.aresgen.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.release.Checkout.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code infra/release} runs, in which order, and what it refuses. */
class ReleaseTest {
    @TempDir
    private Path folder;

    private Checkout checkout;

    @BeforeEach
    void create() {
        checkout = new Checkout(folder)
                .answering("git rev-parse *", "1a2b3c4")
                .answering("aws sts get-caller-identity *", "123456789012");
    }

    @Test
    void aRegionIsBuiltComparedDeployedAndThenPruned() {
        var ran = release("--yes", "eu");

        assertThat(ran.exit()).as(ran.output()).isZero();
        assertThat(ran.calls())
                .containsExactly(
                        "git status --porcelain",
                        "aws sts get-caller-identity --region eu-west-1 --query Account --output text",
                        "git rev-parse --short HEAD",
                        "mvnw -q -Pfast package -DskipTests",
                        "npm ci --silent",
                        "npx cdk diff AresGen-EU-*",
                        "npx cdk deploy AresGen-EU-* --require-approval never",
                        "aws lambda list-functions --query Functions[?starts_with(FunctionName, 'AresGen-EU-')].[FunctionName]"
                                + " --region eu-west-1 --output text");
    }

    @Test
    void mavenRunsInTheRootAndNodeInTheApp() {
        var ran = release("--yes", "eu");

        assertThat(ran.folders().get(3)).isEqualTo(folder.toString());
        assertThat(ran.folders().subList(4, 7))
                .containsOnly(folder.resolve("infra/cdk").toString());
    }

    @Test
    void aStageHasItsOwnStacksAndFunctions() {
        var ran = release("us", "--stage", "dev", "--yes");

        assertThat(ran.calls("npx cdk deploy"))
                .containsExactly("npx cdk deploy AresGen-dev-US-* --require-approval never -c stage=dev");
        assertThat(ran.calls("npx cdk diff")).containsExactly("npx cdk diff AresGen-dev-US-* -c stage=dev");
        assertThat(ran.calls("aws lambda")).singleElement().asString().contains("'AresGen-dev-US-'", "us-east-1");
    }

    @Test
    void optionsOfCdkReachBothOfItsCommands() {
        var ran = release("eu", "--yes", "--", "-c", "canary.eu=off");

        assertThat(ran.calls("npx cdk"))
                .hasSize(2)
                .allSatisfy(call -> assertThat(call).endsWith(" -c canary.eu=off"));
    }

    @Test
    void aTreeWithChangesIsRefused() {
        var ran = checkout.answering("git status *", " M pom.xml").run("", "infra/release", "eu", "--yes");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.output()).contains("Commit first", "pom.xml");
        assertThat(ran.calls()).containsExactly("git status --porcelain");
    }

    @Test
    void withoutCredentialsNothingIsBuilt() {
        var ran = new Checkout(folder.resolve("other"))
                .failing("aws sts *", "Unable to locate credentials")
                .run("", "infra/release", "eu", "--yes");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.output()).contains("AWS does not accept your credentials");
        assertThat(ran.calls("mvnw")).isEmpty();
    }

    @Test
    void anAnswerOtherThanYesDeploysNothing() {
        var ran = checkout.run("\n", "infra/release", "eu");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.output()).contains("Nothing was deployed");
        assertThat(ran.calls("npx cdk")).containsExactly("npx cdk diff AresGen-EU-*");
    }

    @Test
    void withoutAnInputNothingIsDeployed() {
        assertThat(release("eu").calls("npx cdk deploy")).isEmpty();
    }

    @Test
    void anAnswerOfYesDeploys() {
        assertThat(checkout.run("y\n", "infra/release", "eu").calls("npx cdk deploy"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mvnw *", "npm ci *", "npx cdk diff *", "npx cdk deploy *"})
    void aStepThatFailsIsTheLast(String step) {
        var ran = checkout.failing(step).run("", "infra/release", "eu", "--yes");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.calls().getLast()).startsWith(step.replace(" *", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EU", "eu-west-1", "--force"})
    void anythingButARegionIsRefused(String argument) {
        var ran = argument.isEmpty() ? release() : release(argument);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.output()).contains("--help");
        assertThat(ran.calls()).isEmpty();
    }

    @Test
    void helpCallsNothing() {
        var ran = release("--help");

        assertThat(ran.exit()).isZero();
        assertThat(ran.output()).contains("Usage: infra/release eu|us");
        assertThat(ran.calls()).isEmpty();
    }

    private Ran release(String... arguments) {
        var command = new String[arguments.length + 1];
        command[0] = "infra/release";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return checkout.run("", command);
    }
}
