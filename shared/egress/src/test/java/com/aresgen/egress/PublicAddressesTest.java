package com.aresgen.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each block at both its ends, and the first address outside on either side. */
class PublicAddressesTest {
    /** A block, and its neighbours below and above where they are public. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0.0.0.0/8,          -,                       1.0.0.0",
                "10.0.0.0/8,         9.255.255.255,           11.0.0.0",
                "100.64.0.0/10,      100.63.255.255,          100.128.0.0",
                "127.0.0.0/8,        126.255.255.255,         128.0.0.0",
                "169.254.0.0/16,     169.253.255.255,         169.255.0.0",
                "172.16.0.0/12,      172.15.255.255,          172.32.0.0",
                "192.0.0.0/24,       191.255.255.255,         192.0.1.0",
                "192.0.2.0/24,       192.0.1.255,             192.0.3.0",
                "192.31.196.0/24,    192.31.195.255,          192.31.197.0",
                "192.52.193.0/24,    192.52.192.255,          192.52.194.0",
                "192.88.99.0/24,     192.88.98.255,           192.88.100.0",
                "192.168.0.0/16,     192.167.255.255,         192.169.0.0",
                "192.175.48.0/24,    192.175.47.255,          192.175.49.0",
                "198.18.0.0/15,      198.17.255.255,          198.20.0.0",
                "198.51.100.0/24,    198.51.99.255,           198.51.101.0",
                "203.0.113.0/24,     203.0.112.255,           203.0.114.0",
                "224.0.0.0/4,        223.255.255.255,         -",
                "240.0.0.0/4,        -,                       -",
                // IPv6 as a whole: blocks below and above 2000::/3, by their use.
                "::/128,             -,                       -",
                "::1/128,            -,                       -",
                "::/96,              -,                       -",
                "::ffff:0:0/96,      -,                       -",
                "::ffff:0:0:0/96,    -,                       -",
                "64:ff9b::/96,       -,                       -",
                "64:ff9b:1::/48,     -,                       -",
                "100::/64,           -,                       -",
                "100:0:0:1::/64,     -,                       -",
                "5f00::/16,          -,                       -",
                "4000::/3,           3fff:1000::,             -",
                "fc00::/7,           -,                       -",
                "fe80::/10,          -,                       -",
                "fec0::/10,          -,                       -",
                "ff00::/8,           -,                       -",
                "2001::/32,          2000:ffff::,             -",
                "2001::/23,          2000:ffff::,             2001:200::",
                "2001:2::/48,        -,                       -",
                "2001:10::/28,       -,                       -",
                "2001:20::/28,       -,                       -",
                "2001:db8::/32,      2001:db7:ffff::,         2001:db9::",
                "2002::/16,          2001:ffff::,             2003::",
                "2620:4f:8000::/48,  2620:4f:7fff::,          2620:4f:8001::",
                "3fff::/20,          3ffe:ffff::,             3fff:1000::",
            })
    void refusesABlockFromItsFirstAddressToItsLastAndNoFurther(String block, String below, String above) {
        assertThat(ends(block))
                .allSatisfy(address -> assertThat(PublicAddresses.whyNot(address))
                        .as("%s in %s", address.getHostAddress(), block)
                        .isPresent());
        assertThat(Stream.of(below, above).filter(neighbour -> neighbour != null))
                .allSatisfy(neighbour -> assertThat(PublicAddresses.whyNot(InetAddress.ofLiteral(neighbour)))
                        .as(neighbour)
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("special")
    void saysWhatABlockIsFor(AddressBlock block) {
        assertThat(PublicAddresses.whyNot(address(block.bytes(), block.prefix(), block.prefixBits())))
                .contains(block.use());
    }

    static Stream<AddressBlock> special() {
        return PublicAddresses.SPECIAL.stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.215.14", "52.94.236.248", "2606:4700::1111", "2a05:d018::1", "2000::"})
    void acceptsWhatIsPublic(String address) {
        assertThat(PublicAddresses.whyNot(InetAddress.ofLiteral(address))).isEmpty();
    }

    @Test
    void judgesAMappedAddressByItsSixteenBytesIfItKeepsThem() throws UnknownHostException {
        var mapped = new byte[16];
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;
        System.arraycopy(InetAddress.ofLiteral("1.1.1.1").getAddress(), 0, mapped, 12, 4);

        assertThat(PublicAddresses.whyNot(java.net.Inet6Address.getByAddress("mapped", mapped, -1)))
                .isPresent();
    }

    private static Stream<InetAddress> ends(String cidr) {
        var slash = cidr.indexOf('/');
        var bits = Integer.parseInt(cidr.substring(slash + 1));
        var bytes = cidr.contains(":") ? 16 : 4;
        var text = cidr.substring(0, slash);
        var host = bytes * 8 - bits;
        var first = number(text, bytes).shiftRight(host).shiftLeft(host);
        var last = first.add(BigInteger.ONE.shiftLeft(host)).subtract(BigInteger.ONE);
        return Stream.of(first, last).map(number -> address(bytes, number, bytes * 8));
    }

    /** The address of a literal as a number, also of those IPv6 literals that Java would turn into IPv4 addresses. */
    private static BigInteger number(String literal, int bytes) {
        if (literal.equals("::ffff:0:0")) {
            return BigInteger.valueOf(0xffff).shiftLeft(32);
        }
        var address = InetAddress.ofLiteral(literal).getAddress();
        assertThat(address).hasSize(bytes);
        return new BigInteger(1, address);
    }

    private static InetAddress address(int bytes, BigInteger prefix, int bits) {
        var full = new byte[bytes];
        var number = prefix.shiftLeft(bytes * 8 - bits).toByteArray();
        for (int i = 0; i < Math.min(number.length, bytes); i++) {
            full[bytes - 1 - i] = number[number.length - 1 - i];
        }
        try {
            return bytes == 16
                    ? java.net.Inet6Address.getByAddress("a.example", full, -1)
                    : InetAddress.getByAddress("a.example", full);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(Arrays.toString(full), e);
        }
    }
}
