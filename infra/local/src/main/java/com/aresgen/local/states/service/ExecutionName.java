package com.aresgen.local.states.service;

import java.util.regex.Pattern;

/**
 * The names that executions may have.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html">StartExecution</a>
 */
final class ExecutionName {
    private static final Pattern VALID =
            Pattern.compile("[^\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}\\x{7f}-\\x{9f}]{1,80}");

    private ExecutionName() {}

    static String valid(String name) {
        if (!VALID.matcher(name).matches()) {
            throw new ServiceError("InvalidName", "Invalid Name: '" + name + "'");
        }
        return name;
    }
}
