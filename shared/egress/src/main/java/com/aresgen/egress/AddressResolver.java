package com.aresgen.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Finds the addresses of a name. {@link Egress} calls it once for each request, and connects to an address of that
 * answer.
 */
@FunctionalInterface
public interface AddressResolver {
    List<InetAddress> resolve(String name) throws UnknownHostException;

    /** The resolver of this machine. */
    static AddressResolver system() {
        return name -> List.of(InetAddress.getAllByName(name));
    }
}
