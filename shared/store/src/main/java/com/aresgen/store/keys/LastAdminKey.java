package com.aresgen.store.keys;

import com.aresgen.http.problem.Failure;
import com.aresgen.http.problem.Problem;

/** Without this key no caller could manage the workspace. */
public record LastAdminKey() implements Failure {
    @Override
    public Problem problem() {
        return Problem.LAST_ADMIN_KEY;
    }

    @Override
    public String detail() {
        return "This is the workspace's last admin key. Create another one before you revoke it.";
    }
}
