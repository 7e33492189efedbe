package com.aresgen.dynamodb.wire;

import com.aresgen.dynamodb.engine.TableEngine;
import com.aresgen.dynamodb.error.ServiceError;
import com.aresgen.dynamodb.storage.StorageFailure;
import com.aresgen.dynamodb.value.Bytes;
import com.aresgen.dynamodb.value.Json;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes of a request's operation and body an answer's status and body.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html">
 *     DynamoDB low-level API</a>
 */
final class Exchange {
    private static final Logger LOG = System.getLogger(Exchange.class.getName());
    private static final String TARGET = "DynamoDB_20120810.";

    private final TableEngine engine;

    Exchange(TableEngine engine) {
        this.engine = engine;
    }

    /** An HTTP answer. */
    record Reply(int status, Bytes body) {}

    Reply reply(Optional<String> target, boolean isSigned, byte[] body) {
        try {
            return new Reply(200, bytes(answer(target, isSigned, body)));
        } catch (ServiceError error) {
            return new Reply(error.type().status(), bytes(body(error)));
        } catch (StorageFailure failure) {
            LOG.log(Level.ERROR, failure.getMessage(), failure);
            return internal(String.valueOf(failure.getMessage()));
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.log(Level.ERROR, "A request failed: " + target.orElse("no target"), bug);
            return internal("The engine failed, and its log says why: " + bug);
        }
    }

    private ObjectNode answer(Optional<String> target, boolean isSigned, byte[] body) {
        var request = parsed(body);
        var operation = target.filter(name -> name.startsWith(TARGET))
                .map(name -> name.substring(TARGET.length()))
                .orElseThrow(() -> new ServiceError(ServiceError.Type.UNKNOWN_OPERATION, ""));
        engine.requireServed(operation);
        if (!isSigned) {
            throw new ServiceError(ServiceError.Type.MISSING_TOKEN, "Request is missing Authentication Token");
        }
        return engine.answer(operation, request);
    }

    private ObjectNode parsed(byte[] body) {
        try {
            return body.length > 0 && Json.read(body) instanceof ObjectNode object ? object : refuse();
        } catch (JacksonException noJson) {
            return refuse();
        }
    }

    private static ObjectNode refuse() {
        throw ServiceError.serialization("");
    }

    private ObjectNode body(ServiceError error) {
        var body =
                JsonNodeFactory.instance.objectNode().put("__type", error.type().wireName());
        if (!error.message().isEmpty()) {
            body.put(error.type().messageMember(), error.message());
        }
        error.members().forEach(body::set);
        return body;
    }

    private Bytes bytes(ObjectNode body) {
        return new Bytes(Json.write(body));
    }

    private Reply internal(String message) {
        return new Reply(500, bytes(body(new ServiceError(ServiceError.Type.INTERNAL, message))));
    }
}
