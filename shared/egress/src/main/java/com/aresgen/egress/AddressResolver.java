package com.aresgen.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name. It is asked once for each request, and what it says then is what is connected to. */
@FunctionalInterface
public interface AddressResolver {
    List<InetAddress> resolve(String name) throws UnknownHostException;

    /** The resolver of the machine. */
    static AddressResolver system() {
        return name -> List.of(InetAddress.getAllByName(name));
    }
}
