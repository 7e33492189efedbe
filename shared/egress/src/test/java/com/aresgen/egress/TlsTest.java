package com.aresgen.egress;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.egress.receiver.Receiver;
import com.aresgen.egress.receiver.ReceiverScript;
import java.nio.file.Path;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificate must be trusted, and valid for the name in the URL, whatever server answers. */
class TlsTest {
    private static Certificate certificate;

    @BeforeAll
    static void make(@TempDir Path folder) throws Exception {
        certificate = Certificate.of("hooks.example", folder);
    }

    @Test
    void sendsToAServerThatIsWhoTheUrlSays() throws Exception {
        var named = new StringBuilder();
        ReceiverScript script = socket -> {
            var session = (ExtendedSSLSession) ((SSLSocket) socket).getSession();
            session.getRequestedServerNames().forEach(name -> named.append(((SNIHostName) name).getAsciiName()));
            ReceiverScript.says(200, "secure").answer(socket);
        };
        try (var receiver = receiver(script)) {
            var result = send("hooks.example", receiver, certificate.context().getSocketFactory());

            assertThat(result)
                    .isInstanceOfSatisfying(
                            Result.Answered.class,
                            answered -> assertThat(answered.body().text()).isEqualTo("secure"));
            assertThat(named).hasToString("hooks.example");
            assertThat(receiver.received().getFirst().header("Host")).isEqualTo("hooks.example:" + receiver.port());
        }
    }

    @Test
    void sendsNothingToAServerWithACertificateForAnotherName() throws Exception {
        try (var receiver = receiver(ReceiverScript.says(200, ""))) {
            assertTlsFailed(
                    send("other.example", receiver, certificate.context().getSocketFactory()));
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void sendsNothingToAServerThatNobodyVouchesFor() throws Exception {
        try (var receiver = receiver(ReceiverScript.says(200, ""))) {
            assertTlsFailed(send("hooks.example", receiver, (SSLSocketFactory) SSLSocketFactory.getDefault()));
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void sendsNothingToAServerThatSpeaksNoTls() throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.says(200, ""))) {
            receiver.script(ReceiverScript.raw("HTTP/1.1 400 Bad Request\r\n\r\n"));
            var result = send("hooks.example", receiver, certificate.context().getSocketFactory());

            assertThat(result).isInstanceOf(Result.Failed.class);
            assertThat(receiver.received()).noneMatch(heard -> heard.body().contains("ü"));
        }
    }

    private static Receiver receiver(ReceiverScript script) throws Exception {
        return Receiver.start(certificate.context().getServerSocketFactory(), script);
    }

    private static Result send(String host, Receiver receiver, SSLSocketFactory tls) {
        return Sending.egress(EgressPolicy.INTERNET_AND_LOOPBACK, Sending.addresses("127.0.0.1"), tls)
                .send(Sending.post(new Destination(host, receiver.port(), true, "/")));
    }

    private static void assertTlsFailed(Result result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Result.Reason.TLS_FAILED));
    }
}
