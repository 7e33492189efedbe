package com.aresgen.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.egress.receiver.Receiver;
import com.aresgen.egress.receiver.ReceiverScript;
import com.aresgen.suite.Repository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar leaves out most of its HTTP library: the rest must be enough to send requests and to read answers. */
class JarTest {
    private static final String PROGRAM = """
            import com.aresgen.egress.*;
            import com.aresgen.http.Payload;
            import java.time.*;
            import java.util.*;

            void main(String[] urls) {
                var egress = new Egress(
                        EgressPolicy.INTERNET_AND_LOOPBACK,
                        new EgressTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(10)),
                        64 * 1024,
                        InstantSource.system());
                for (var url : urls) {
                    var to = ((Destination.Reading.Valid) Destination.read(url, EgressPolicy.INTERNET_AND_LOOPBACK)).destination();
                    var result = egress.send(new Request("POST", to, new TreeMap<>(), Payload.json(Map.of("a", 1))));
                    IO.println(result instanceof Result.Answered answer ? answer.status() + " " + answer.body().text() : result);
                }
            }
            """;

    @Test
    void sendsAndReadsAnswersOfEachKind(@TempDir Path folder) throws Exception {
        var program = Files.writeString(folder.resolve("Send.java"), PROGRAM);
        var chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
        try (var one = Receiver.start(ReceiverScript.says(202, "whole"));
                var two = Receiver.start(ReceiverScript.raw(chunked));
                var three = Receiver.start(ReceiverScript.breaksOff(200))) {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            Repository.root()
                                    .resolve("functions/webhooks/target/webhooks-lambda.jar")
                                    .toString(),
                            program.toString(),
                            one.url("/"),
                            two.url("/"),
                            three.url("/"))
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said.lines()).hasSize(3);
            assertThat(said).contains("202 whole", "200 hello", "BROKEN_OFF");
            assertThat(one.received().getFirst().body()).isEqualTo("{\"a\":1}");
        }
    }
}
