package com.aresgen.models.asking;

/** Loads before a snapshot what the first call of a remote model needs and no sample reaches; no model is called. */
@FunctionalInterface
public interface ModelPriming {
    void prime();
}
