package com.aresgen.store.idempotency;

/** The record that is stored under an Idempotency-Key. */
sealed interface ExistingRecord {
    String fingerprint();

    record Running(String fingerprint, String owner) implements ExistingRecord {}

    record Done(String fingerprint, StoredResponse response) implements ExistingRecord {}

    /** The answer was erased, because something that it quoted was deleted. */
    record Erased(String fingerprint) implements ExistingRecord {}
}
