package com.aresgen.egress;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.egress.receiver.Receiver;
import com.aresgen.egress.receiver.ReceiverScript;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name resolves to may change: it is checked on every request, and not resolved a second time within one. */
class RebindingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fd00:ec2::254",
                "fe80::1",
                "64:ff9b::a9fe:a9fe",
                "2002:a9fe:a9fe::1",
                "2001:0:a9fe:a9fe::1",
                "ff02::1"
            })
    void sendsNothingToANameWithAnAddressThatIsNotPublic(String address) {
        assertRefused(Sending.egress(EgressPolicy.INTERNET, Sending.addresses(address)));
    }

    @Test
    void sendsNothingWhenOneOfManyAddressesIsNotPublic() {
        assertRefused(Sending.egress(EgressPolicy.INTERNET, Sending.addresses("93.184.215.14", "127.0.0.1")));
        assertRefused(Sending.egress(EgressPolicy.INTERNET, Sending.addresses("2606:4700::1111", "fd00::1")));
    }

    @Test
    void sendsNothingOnceTheResolverHasChangedItsAnswer() throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.says(200, ""))) {
            var answers = new AtomicInteger();
            // This client may reach loopback; the second answer is another address.
            AddressResolver changing =
                    _ -> List.of(InetAddress.ofLiteral(answers.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1"));
            var egress = Sending.egress(EgressPolicy.INTERNET_AND_LOOPBACK, changing);

            assertThat(egress.send(Sending.post(receiver.url("/")))).isInstanceOf(Result.Answered.class);
            assertThat(answers).hasValue(1);
            assertRefusedBy(egress, Sending.post(receiver.url("/")));
            assertThat(receiver.connections()).isEqualTo(1);
        }
    }

    @Test
    void connectsToTheAddressThatItChecked() throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.says(200, ""))) {
            var asked = new AtomicInteger();
            // Returns the receiver's address once; a client that resolved again would connect to an address without a
            // listener.
            AddressResolver once =
                    _ -> List.of(InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.99"));

            var result =
                    Sending.egress(EgressPolicy.INTERNET_AND_LOOPBACK, once).send(Sending.post(receiver.url("/")));

            assertThat(result).isInstanceOf(Result.Answered.class);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void goesOverPlainHttpToThisMachineOnly() {
        var egress = Sending.egress(EgressPolicy.INTERNET_AND_LOOPBACK, Sending.addresses("93.184.215.14"));

        assertRefusedBy(egress, Sending.post("http://localhost:8080/"));
    }

    @Test
    void takesTheNextAddressWhenOneDoesNotAnswer() throws Exception {
        try (var receiver = Receiver.start(ReceiverScript.says(200, ""))) {
            var egress =
                    Sending.egress(EgressPolicy.INTERNET_AND_LOOPBACK, Sending.addresses("127.0.0.99", "127.0.0.1"));

            assertThat(egress.send(Sending.post(receiver.url("/")))).isInstanceOf(Result.Answered.class);
        }
    }

    @Test
    void reportsANameThatNobodyKnows() {
        AddressResolver nothing = name -> {
            throw new UnknownHostException(name);
        };

        assertThat(Sending.egress(EgressPolicy.INTERNET, nothing).send(Sending.post("https://example.com/")))
                .isInstanceOfSatisfying(
                        Result.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Result.Reason.NAME_NOT_FOUND));
    }

    private static void assertRefused(Egress egress) {
        assertRefusedBy(egress, Sending.post("https://example.com/"));
    }

    private static void assertRefusedBy(Egress egress, Request request) {
        assertThat(egress.send(request))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(EgressRefusal.NOT_PUBLIC));
    }
}
