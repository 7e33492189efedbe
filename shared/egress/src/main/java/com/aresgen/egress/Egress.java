package com.aresgen.egress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.HttpException;

/**
 * Sends requests to destinations that callers chose. The name is resolved once; if any of its addresses is not public,
 * nothing is sent; and the connection goes to an address that was checked, so that a resolver whose answers change
 * cannot lead us elsewhere. Safe for threads.
 */
public final class Egress {
    private final EgressPolicy reach;
    private final AddressResolver resolver;
    private final Dialer dialer;
    private final EgressExchange wire;
    private final Duration total;

    /** A client with the system's resolver and trusted certificates. */
    public Egress(EgressPolicy reach, EgressTimeouts patience, int mostBytes, InstantSource clock) {
        this(
                reach,
                AddressResolver.system(),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                patience,
                mostBytes,
                clock);
    }

    /**
     * A client for one purpose.
     *
     * @param mostBytes of a body that are read; the rest is left
     */
    public Egress(
            EgressPolicy reach,
            AddressResolver resolver,
            SSLSocketFactory tls,
            EgressTimeouts patience,
            int mostBytes,
            InstantSource clock) {
        this.reach = reach;
        this.resolver = resolver;
        this.dialer = new Dialer(tls, patience.connect());
        this.wire = new EgressExchange(clock, mostBytes);
        this.total = patience.total();
    }

    /** The end of an exchange, without its time, which {@link #send} measures. */
    private sealed interface End {
        record Response(EgressExchange.Response response) implements End {}

        record Refused(EgressRefusal reason) implements End {}

        record Failed(Result.Reason reason) implements End {}
    }

    /**
     * Waits for the result, at most the total time. Throws CancellationException if the calling thread is interrupted.
     */
    public Result send(Request request) {
        var start = System.nanoTime();
        var end = inTime(request);
        var took = Duration.ofNanos(System.nanoTime() - start);
        return switch (end) {
            case End.Response(
                    EgressExchange.Response(var status, var body, var headers, var retryAfter, var location)) ->
                new Result.Answered(status, took, body, headers, retryAfter, location);
            case End.Refused(var reason) -> new Result.Refused(reason, took);
            case End.Failed(var reason) -> new Result.Failed(reason, took);
        };
    }

    /** Runs the exchange on a virtual thread: an interrupt closes its socket, whatever the thread is waiting for. */
    private End inTime(Request request) {
        var exchange = new FutureTask<>(() -> exchange(request));
        Thread.ofVirtual().name("egress").start(exchange);
        try {
            return exchange.get(total.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return new End.Failed(Result.Reason.TIMED_OUT);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The exchange failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("The exchange was interrupted").initCause(e);
        } finally {
            exchange.cancel(true);
        }
    }

    private End exchange(Request request) {
        List<InetAddress> addresses;
        try {
            addresses = resolver.resolve(request.to().host());
        } catch (UnknownHostException _) {
            return new End.Failed(Result.Reason.NAME_NOT_FOUND);
        }
        if (!addresses.stream().allMatch(address -> isAllowed(address, request.to()))) {
            return new End.Refused(EgressRefusal.NOT_PUBLIC);
        }
        return overSocket(request, addresses);
    }

    private boolean isAllowed(InetAddress address, Destination to) {
        var local = reach == EgressPolicy.INTERNET_AND_LOOPBACK && address.isLoopbackAddress();
        return local || (to.secure() && PublicAddresses.whyNot(address).isEmpty());
    }

    private End overSocket(Request request, List<InetAddress> addresses) {
        Socket socket;
        try {
            socket = dialer.connect(addresses, request.to().port());
        } catch (SocketTimeoutException _) {
            return new End.Failed(Result.Reason.TIMED_OUT);
        } catch (IOException _) {
            return new End.Failed(Result.Reason.NOT_CONNECTED);
        }
        try (socket) {
            return new End.Response(
                    wire.exchange(request, request.to().secure() ? dialer.secured(socket, request.to()) : socket));
        } catch (SSLException _) {
            return new End.Failed(Result.Reason.TLS_FAILED);
        } catch (IOException _) {
            return new End.Failed(Result.Reason.BROKEN_OFF);
        } catch (HttpException _) {
            return new End.Failed(Result.Reason.NOT_HTTP);
        }
    }
}
