package com.aresgen.local.functions;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.aresgen.local.StartRefused;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/** A handler by its class name, created with an environment of its own instead of the process's. */
record HandlerClass(String place, String name) {
    Object create(Map<String, String> environment) {
        try {
            var type = Class.forName(name);
            if (!RequestStreamHandler.class.isAssignableFrom(type) && !RequestHandler.class.isAssignableFrom(type)) {
                throw new ClassCastException(name + " is no handler");
            }
            return type.getConstructor(Map.class).newInstance(environment);
        } catch (ClassNotFoundException absent) {
            throw new StartRefused(place + ": the handler " + name + " is not on the class path.", absent);
        } catch (InvocationTargetException thrown) {
            throw new StartRefused(place + ": the handler " + name + " does not start: " + thrown.getCause(), thrown);
        } catch (ReflectiveOperationException | ClassCastException unfit) {
            throw new StartRefused(
                    place + ": the handler " + name
                            + " must be a public RequestStreamHandler or RequestHandler with a public constructor (Map<String, String>).",
                    unfit);
        }
    }
}
