package com.aresgen.api.site;

import java.net.URI;

/** Where the editor page opens its socket, such as {@code wss://live.example.com/live}. */
record LiveOrigin(String url) {
    /** Scheme and authority alone, as a Content Security Policy names it. */
    String origin() {
        var address = URI.create(url);
        return address.getScheme() + "://" + address.getAuthority();
    }
}
