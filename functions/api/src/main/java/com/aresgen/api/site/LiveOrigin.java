package com.aresgen.api.site;

import java.net.URI;

/** Where the editor page opens its socket, such as {@code wss://live.example.com/live}. */
record LiveOrigin(URI url) {
    /** Scheme and authority alone, as a Content Security Policy names it. */
    String origin() {
        return url.getScheme() + "://" + url.getAuthority();
    }
}
