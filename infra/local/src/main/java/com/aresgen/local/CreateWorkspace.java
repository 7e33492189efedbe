package com.aresgen.local;

import com.aresgen.http.values.Role;
import com.aresgen.store.keys.Workspaces;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The program of {@code infra/local/create-workspace}: a workspace and its first admin key, in a deployed region. */
public final class CreateWorkspace {
    private static final String HELP = """
            Creates a workspace and its first admin key in a deployed region, with your AWS credentials.
            The key's secret is shown once.

            Usage: ./infra/local/create-workspace --region eu|us --name NAME [--stage STAGE]
            """;

    /** The SDK's message has a reason for each credentials provider; this finds that of the operator's profile. */
    private static final Pattern OF_PROFILE =
            Pattern.compile("(?s).*ProfileCredentialsProvider\\([^:]*\\): (.*?), ContainerCredentialsProvider.*");

    private CreateWorkspace() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0 || List.of(arguments).contains("--help")) {
            System.out.print(HELP);
            return;
        }
        try {
            var region = LocalRegion.of(value("--region", arguments));
            var created = create(region, value("--name", arguments), stage(arguments));
            System.out.printf(
                    "Workspace %s%nKey       %s%n",
                    created.workspace(), created.key().text());
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        } catch (SdkClientException unreached) {
            System.err.println(
                    "AWS could not be called. Check your credentials and your network. " + reason(unreached));
            System.exit(1);
        } catch (SdkException failed) {
            System.err.println("AWS refused: " + failed.getMessage());
            System.exit(1);
        }
    }

    private static Workspaces.Created create(LocalRegion region, String name, String stage) {
        try (var dynamo = DynamoDbClient.builder()
                .region(software.amazon.awssdk.regions.Region.of(region.awsName()))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build()) {
            return new Workspaces(dynamo, region.tables(stage), InstantSource.system())
                    .create(name, region.home(), Role.ADMIN);
        }
    }

    private static String reason(SdkClientException unreached) {
        var message = String.valueOf(unreached.getMessage());
        var ofProfile = OF_PROFILE.matcher(message);
        return (ofProfile.matches() ? ofProfile.group(1) : message).replaceFirst("(?s)(: \\w+)?[(\\[].*", ".");
    }

    /** The name of the deployment; empty: the unnamed one. */
    private static String stage(String... arguments) {
        return List.of(arguments).contains("--stage") ? value("--stage", arguments) : "";
    }

    private static String value(String option, String... arguments) {
        var at = List.of(arguments).indexOf(option);
        if (at < 0 || at + 1 == arguments.length || arguments[at + 1].isBlank()) {
            throw new StartRefused(option + " and a value are needed (--help).");
        }
        return arguments[at + 1];
    }
}
