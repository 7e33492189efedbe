package com.aresgen.documents.commands.selection;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.problem.Violation;
import java.util.List;
import java.util.Map;

/** The text has the quote more than once; {@code positions} are the first of them, overlapping ones too. */
public record QuoteAmbiguous(int found, List<TextRange> positions) implements Failure {
    public QuoteAmbiguous {
        positions = List.copyOf(positions);
    }

    @Override
    public Problem problem() {
        return Problem.QUOTE_AMBIGUOUS;
    }

    @Override
    public String detail() {
        return "The text has the quote " + found + " times"
                + (found > positions.size() ? "; positions lists the first " + positions.size() : "") + ".";
    }

    @Override
    public List<Violation> violations() {
        return List.of(new Violation("/selection/quote", problem().code(), "is in the text " + found + " times"));
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("positions", positions);
    }
}
