package com.aresgen.store.keys;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** Without this key no caller could manage the workspace, now or later: other admin keys have an end, if there are any. */
public record LastAdminKey() implements Failure {
    @Override
    public Problem problem() {
        return Problem.LAST_ADMIN_KEY;
    }

    @Override
    public String detail() {
        return "This is the workspace's last admin key without an end. Create another one before you revoke or end it.";
    }
}
