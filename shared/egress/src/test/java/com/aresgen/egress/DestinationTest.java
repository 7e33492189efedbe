package com.aresgen.egress;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.egress.Destination.Reading;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.com,                         example.com, 443, /",
        "https://Hooks.Example.COM/a/b?c=d&e=%20,     hooks.example.com, 443, /a/b?c=d&e=%20",
        "HTTPS://example.com:443/,                    example.com, 443, /",
        "https://xn--bcher-kva.example/ü?ä,           xn--bcher-kva.example, 443, /%C3%BC?%C3%A4",
        "https://3com.example/,                       3com.example, 443, /",
    })
    void readsAUrl(String url, String host, int port, String target) {
        assertThat(Destination.read(url, EgressPolicy.INTERNET))
                .isEqualTo(new Reading.Valid(new Destination(host, port, true, target)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // One address in each notation that some resolver reads: decimal, octal, hexadecimal, mixed, short.
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://017700000001/",
                "https://0x7f000001/",
                "https://0X7F000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.01/",
                "https://0x7f.0x0.0x0.0x1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://0/",
                "https://0x/",
                "https://127.0.0.1./",
                "https://127.0.0.0x1/",
                "https://192.168.257/",
                "https://93.184.215.14/",
                "https://256.256.256.256/",
                "https://1.2.3.4.5/",
                "https://host.example.09/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2606:4700::1111]/",
                "https://[fe80::1%25eth0]/",
                "https://127.0.0.1:443/",
            })
    void refusesAnAddressInAnyNotation(String url) {
        assertRefused(url, EgressRefusal.ADDRESS);
    }

    @Property
    void refusesEveryAddressInEveryWayOfWritingItsParts(
            @ForAll int address,
            @ForAll @IntRange(min = 1, max = 4) int parts,
            @ForAll @IntRange(max = 2) int notation,
            @ForAll boolean dot) {
        var value = Integer.toUnsignedLong(address);
        var text = new StringBuilder();
        for (int i = 0; i < parts - 1; i++) {
            text.append(written((value >> (24 - 8 * i)) & 0xff, notation)).append('.');
        }
        text.append(written(value & (0xffff_ffffL >> (8 * (parts - 1))), notation));

        assertRefused("https://" + text + (dot ? "." : "") + "/hook", EgressRefusal.ADDRESS);
    }

    private static String written(long number, int notation) {
        return switch (notation) {
            case 0 -> Long.toString(number);
            case 1 -> "0" + Long.toOctalString(number);
            default -> "0x" + Long.toHexString(number);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/,                        NOT_HTTPS",
        "ftp://example.com/,                         NOT_HTTPS",
        "file:///etc/passwd,                         NOT_A_URL",
        "gopher://example.com/,                      NOT_HTTPS",
        "http://localhost:8080/,                     NOT_HTTPS",
        "https:example.com,                          NOT_A_URL",
        "//example.com/,                             NOT_A_URL",
        "example.com/hook,                           NOT_A_URL",
        "https://,                                   NOT_A_URL",
        "https:///hook,                              NOT_A_URL",
        "'',                                         NOT_A_URL",
        "https://exa mple.com/,                      NOT_A_URL",
        "https://example.com\\@evil.example/,        NOT_A_URL",
        "https://user@example.com/,                  CREDENTIALS",
        "https://user:secret@example.com/,           CREDENTIALS",
        "https://@example.com/,                      CREDENTIALS",
        "https://example.com@127.0.0.1/,             CREDENTIALS",
        "https://example.com/#part,                  FRAGMENT",
        "https://localhost/,                         NAME",
        "https://intranet/,                          NAME",
        "https://example.com./,                      NAME",
        "https://.example.com/,                      NAME",
        "https://a..example.com/,                    NAME",
        "https://-a.example.com/,                    NAME",
        "https://under_score.example.com/,           NAME",
        "https://bücher.example/,                    NAME",
        "https://127。0。0。1/,                       NAME",
        "https://１２７.0.0.１/,                       NAME",
        "https://%31%32%37.0.0.1/,                   ADDRESS",
        "https://example.com:8443/,                  PORT",
        "https://example.com:80/,                    PORT",
        "https://example.com:0/,                     PORT",
        "https://example.com:99999/,                 PORT",
        "https://example.com:x/,                     NOT_A_URL",
    })
    void saysWhatIsWrong(String url, EgressRefusal reason) {
        assertRefused(url, reason);
    }

    @Test
    void boundsTheLength() {
        var longest = "https://example.com/" + "a".repeat(Destination.LONGEST - 20);

        assertThat(Destination.read(longest, EgressPolicy.INTERNET)).isInstanceOf(Reading.Valid.class);
        assertRefused(longest + "a", EgressRefusal.TOO_LONG);
        assertRefused("https://" + "a.".repeat(126) + "aa/", EgressRefusal.NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/hook,  localhost, 8080, false",
        "http://127.0.0.1:8080/hook,  127.0.0.1, 8080, false",
        "http://127.0.0.1/hook,       127.0.0.1, 80,   false",
        "http://[::1]:8080/hook,      [::1],     8080, false",
        "https://localhost:8443/hook, localhost, 8443, true",
        "https://example.com/hook,    example.com, 443, true",
    })
    void reachesThisMachineIfTold(String url, String host, int port, boolean secure) {
        assertThat(Destination.read(url, EgressPolicy.INTERNET_AND_LOOPBACK))
                .isEqualTo(new Reading.Valid(new Destination(host, port, secure, "/hook")));
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/,       NOT_HTTPS",
        "http://10.0.0.1/,          NOT_HTTPS",
        "https://10.0.0.1/,         ADDRESS",
        "https://127.1/,            ADDRESS",
        "http://user@localhost/,    NOT_HTTPS",
        "https://example.com:8443/, PORT",
        "http://localhost:99999/,   NOT_A_URL",
    })
    void reachesNothingElseIfTold(String url, EgressRefusal reason) {
        assertThat(Destination.read(url, EgressPolicy.INTERNET_AND_LOOPBACK)).isEqualTo(new Reading.Refused(reason));
    }

    private static void assertRefused(String url, EgressRefusal reason) {
        assertThat(Destination.read(url, EgressPolicy.INTERNET)).as(url).isEqualTo(new Reading.Refused(reason));
    }
}
