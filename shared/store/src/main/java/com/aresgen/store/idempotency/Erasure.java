package com.aresgen.store.idempotency;

import com.aresgen.http.Answer;

/**
 * Whether a stored answer quotes something that was deleted since, and so must not be given again. It is asked before
 * every replay, because what was deleted is purged a little later.
 */
public interface Erasure {
    boolean covers(Answer stored);
}
