package com.aresgen.local.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.aresgen.local.Refused;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/** A handler by its name, made as local mode must: with an environment of its own instead of the process's. */
record HandlerClass(String place, String name) {
    RequestStreamHandler create(Map<String, String> environment) {
        try {
            return Class.forName(name)
                    .asSubclass(RequestStreamHandler.class)
                    .getConstructor(Map.class)
                    .newInstance(environment);
        } catch (ClassNotFoundException absent) {
            throw new Refused(place + ": the handler " + name + " is not on the class path.", absent);
        } catch (InvocationTargetException thrown) {
            throw new Refused(place + ": the handler " + name + " does not start: " + thrown.getCause(), thrown);
        } catch (ReflectiveOperationException | ClassCastException unfit) {
            throw new Refused(
                    place + ": the handler " + name
                            + " must be a public RequestStreamHandler with a public constructor (Map<String, String>).",
                    unfit);
        }
    }
}
