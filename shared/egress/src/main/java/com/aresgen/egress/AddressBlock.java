package com.aresgen.egress;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * Addresses with the same first bits, such as {@code 10.0.0.0/8}.
 *
 * @param bytes how long its addresses are: 4 for IPv4, 16 for IPv6
 * @param use what the block is for, in words
 */
record AddressBlock(int bytes, BigInteger prefix, int prefixBits, String use) {
    /** Takes the address as literal text, so that nothing is resolved. */
    static AddressBlock of(String cidr, String use) {
        var slash = cidr.indexOf('/');
        var address = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
        var bits = Integer.parseInt(cidr.substring(slash + 1));
        return new AddressBlock(address.length, first(address, bits), bits, use);
    }

    boolean contains(byte[] address) {
        return address.length == bytes && first(address, prefixBits).equals(prefix);
    }

    private static BigInteger first(byte[] address, int bits) {
        return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits);
    }
}
