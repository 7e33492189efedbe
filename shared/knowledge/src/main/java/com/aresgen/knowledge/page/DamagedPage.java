package com.aresgen.knowledge.page;

/** The bytes of a page are damaged, of another version, or of another model than the other pages. */
public final class DamagedPage extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DamagedPage(String message) {
        super(message);
    }

    DamagedPage(String message, Throwable cause) {
        super(message, cause);
    }
}
