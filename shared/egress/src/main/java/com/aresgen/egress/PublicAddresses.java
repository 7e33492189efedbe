package com.aresgen.egress;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses are global unicast, after IANA's special-purpose registries (iana-ipv4-special-registry and
 * iana-ipv6-special-registry). IPv4 is public unless one of these blocks has it. IPv6 is public only within 2000::/3,
 * the one block that IANA has allocated: IPv6 forms of IPv4 addresses outside it (mapped, compatible, translated,
 * NAT64) need no block of their own here; those within it (Teredo, 6to4) have one.
 */
final class PublicAddresses {
    private static final AddressBlock IPV6_UNICAST = AddressBlock.of("2000::/3", "global unicast");

    static final List<AddressBlock> SPECIAL = List.of(
            AddressBlock.of("0.0.0.0/8", "this network"),
            AddressBlock.of("10.0.0.0/8", "private"),
            AddressBlock.of("100.64.0.0/10", "shared by carriers"),
            AddressBlock.of("127.0.0.0/8", "loopback"),
            AddressBlock.of("169.254.0.0/16", "link-local"),
            AddressBlock.of("172.16.0.0/12", "private"),
            AddressBlock.of("192.0.0.0/24", "protocol assignments"),
            AddressBlock.of("192.0.2.0/24", "documentation"),
            AddressBlock.of("192.31.196.0/24", "AS112"),
            AddressBlock.of("192.52.193.0/24", "AMT"),
            AddressBlock.of("192.88.99.0/24", "6to4 relays"),
            AddressBlock.of("192.168.0.0/16", "private"),
            AddressBlock.of("192.175.48.0/24", "AS112"),
            AddressBlock.of("198.18.0.0/15", "benchmarks"),
            AddressBlock.of("198.51.100.0/24", "documentation"),
            AddressBlock.of("203.0.113.0/24", "documentation"),
            AddressBlock.of("224.0.0.0/4", "multicast"),
            AddressBlock.of("240.0.0.0/4", "reserved"),
            // Teredo, benchmarks, ORCHID and the other protocol assignments.
            AddressBlock.of("2001::/23", "protocol assignments"),
            AddressBlock.of("2001:db8::/32", "documentation"),
            AddressBlock.of("2002::/16", "6to4"),
            AddressBlock.of("2620:4f:8000::/48", "AS112"),
            AddressBlock.of("3fff::/20", "documentation"));

    private PublicAddresses() {}

    /** The use of an address that is not public; empty if it is public. */
    static Optional<String> whyNot(InetAddress address) {
        // By its bytes: Java's own categories, such as site-local, are not IANA's list.
        var bytes = address.getAddress();
        if (bytes.length == IPV6_UNICAST.bytes() && !IPV6_UNICAST.contains(bytes)) {
            return Optional.of("not " + IPV6_UNICAST.use());
        }
        return blocksOf(bytes).map(AddressBlock::use).findFirst();
    }

    private static Stream<AddressBlock> blocksOf(byte[] address) {
        return SPECIAL.stream().filter(block -> block.contains(address));
    }
}
