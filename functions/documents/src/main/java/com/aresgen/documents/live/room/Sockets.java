package com.aresgen.documents.live.room;

import com.aresgen.documents.live.frames.Frame;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/**
 * Writes to open sockets and closes them. A message that cannot be sent is logged and not reported: its client finds out
 * by the numbers of revisions, or sends again what was not acknowledged. Safe for threads.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html
 */
public final class Sockets {
    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);

    private final Supplier<ApiGatewayManagementApiClient> client;

    public Sockets(Supplier<ApiGatewayManagementApiClient> client) {
        this.client = client;
    }

    /** False if the socket is closed. One PostToConnection. */
    public boolean send(String socket, Frame frame) {
        return send(socket, SdkBytes.fromUtf8String(frame.json()));
    }

    /** As {@link #send(String, Frame)}, of a frame that many sockets get. */
    boolean send(String socket, SdkBytes frame) {
        try {
            client.get()
                    .postToConnection(request -> request.connectionId(socket).data(frame));
            return true;
        } catch (GoneException _) {
            return false;
        } catch (SdkException unsent) {
            LOG.atWarn().setCause(unsent).addKeyValue("socket", socket).log("A message was not sent to a socket");
            return true;
        }
    }

    /** Closes a socket; it may be closed already. One DeleteConnection. */
    void close(String socket) {
        try {
            client.get().deleteConnection(request -> request.connectionId(socket));
        } catch (GoneException _) {
            // It is what was wanted.
        } catch (SdkException unclosed) {
            LOG.atWarn().setCause(unclosed).addKeyValue("socket", socket).log("A socket was not closed");
        }
    }
}
