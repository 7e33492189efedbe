package com.aresgen.api.site;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Shortened;

/** A folder of the site has no such file. */
public record NoSuchFile(String folder, String name) implements Failure {
    @Override
    public Problem problem() {
        return Problem.ROUTE_NOT_FOUND;
    }

    @Override
    public String detail() {
        return "The " + folder + " has no file " + Shortened.quoted(name) + "; it begins with index.html.";
    }
}
