package com.aresgen.bench.started;

import com.aresgen.lambda.edge.WebFunction;

/** Does what {@code main} of a streaming function does, but on a given port instead of the adapter's. */
public final class ServedFunction {
    private ServedFunction() {}

    /** Serves the function whose class is the first argument, on the port that is the second. */
    public static void main(String[] arguments) throws Exception {
        var function = Class.forName(arguments[0])
                .asSubclass(WebFunction.class)
                .getConstructor()
                .newInstance();
        function.priming().prime();
        var _ = function.open(Integer.parseInt(arguments[1]));
    }
}
