package com.aresgen.http;

import com.aresgen.http.body.Fields;
import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.InvalidBody;
import com.aresgen.http.problem.Violation;
import java.util.List;

/**
 * One row of the API: reads the body, decides, and returns an answer together with the writes it wants. Instances are
 * shared between calls and keep no state.
 *
 * @param <B> the body, read and valid
 */
public interface Endpoint<B> {
    Route route();

    /** Reads the body. {@code fields} collects its faults; if there are any, {@link #handle} is not called. */
    B read(Fields fields);

    /** Reads a body of one of {@link Route#textTypes}: a text that is not JSON. */
    default B readText(String text) {
        throw new IllegalStateException(route().path() + " takes JSON alone");
    }

    Outcome handle(Call call, B body);

    /** Loads what calls may need and the sample event does not reach; runs before a snapshot is taken of the function. */
    default void prime() {}

    /** The refusal of a body with these faults, of which there is at least one. */
    default Failure refusal(List<Violation> violations) {
        return new InvalidBody(violations);
    }

    /** An endpoint that takes no body. */
    interface Bodiless extends Endpoint<NoBody> {
        Outcome handle(Call call);

        @Override
        default NoBody read(Fields fields) {
            return NoBody.NONE;
        }

        @Override
        default Outcome handle(Call call, NoBody body) {
            return handle(call);
        }
    }

    /** The body of a call that has none. */
    enum NoBody {
        NONE
    }
}
