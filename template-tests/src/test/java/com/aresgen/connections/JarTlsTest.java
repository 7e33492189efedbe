package com.aresgen.connections;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.Repository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A family's jar leaves out most of its HTTP library: the rest must be enough for calls over TLS, which no test against
 * a local engine makes.
 */
final class JarTlsTest {
    private static final String PROGRAM = """
            import com.aresgen.lambda.aws.AwsConnections;
            import com.sun.net.httpserver.*;
            import java.net.*;
            import java.nio.file.*;
            import java.security.KeyStore;
            import java.time.Duration;
            import javax.net.ssl.*;
            import software.amazon.awssdk.auth.credentials.*;
            import software.amazon.awssdk.regions.Region;
            import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

            void main(String[] arguments) throws Exception {
                var keys = KeyStore.getInstance(new File(arguments[0]), "changeit".toCharArray());
                var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                managers.init(keys, "changeit".toCharArray());
                var tls = SSLContext.getInstance("TLS");
                tls.init(managers.getKeyManagers(), null, null);
                var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.setHttpsConfigurator(new HttpsConfigurator(tls));
                server.createContext("/", exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    var answer = "{\\"TableNames\\":[\\"T\\"]}".getBytes();
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
                server.start();
                var dynamo = DynamoDbClient.builder()
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                        .endpointOverride(URI.create("https://localhost:" + server.getAddress().getPort()))
                        .httpClient(new AwsConnections(Duration.ofMinutes(1)))
                        .build();
                IO.println(dynamo.listTables().tableNames());
                IO.println(dynamo.listTables().tableNames());
                System.exit(0);
            }
            """;

    @Test
    void aFunctionsJarSpeaksTls(@TempDir Path folder) throws Exception {
        var keys = folder.resolve("keys.p12");
        run(
                "keytool",
                "-genkeypair",
                "-alias",
                "here",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                "changeit");
        var program = Files.writeString(folder.resolve("Call.java"), PROGRAM);

        var said = run(
                "java",
                "-Djavax.net.ssl.trustStore=" + keys,
                "-Djavax.net.ssl.trustStorePassword=changeit",
                "-cp",
                Repository.root()
                        .resolve("functions/workspace/target/workspace-lambda.jar")
                        .toString(),
                program.toString(),
                keys.toString());

        assertThat(said.lines()).as(said).endsWith("[T]", "[T]");
    }

    /** Runs a program of this JDK and returns what it printed. */
    private static String run(String program, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
