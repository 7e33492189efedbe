package com.aresgen.documents.editor;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;
import com.aresgen.http.values.Shortened;

/** The editor has no such file. */
public record NoSuchFile(String name) implements Failure {
    @Override
    public Problem problem() {
        return Problem.ROUTE_NOT_FOUND;
    }

    @Override
    public String detail() {
        return "The editor has no file " + Shortened.quoted(name) + "; it begins with index.html.";
    }
}
