package com.aresgen.local.gateway;

import java.util.List;

/** What goes back to the caller. */
record Reply(int status, List<Header> headers, String body) {}
