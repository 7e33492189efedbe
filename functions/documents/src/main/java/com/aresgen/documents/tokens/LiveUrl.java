package com.aresgen.documents.tokens;

/** Where documents are edited live, such as {@code wss://live.example.com}: the address of no document, with no token. */
public record LiveUrl(String url) {}
