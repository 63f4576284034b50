package io.github.matchum.cli;

/**
 * A file as given, and its bytes.
 *
 * @param name as reports call it: as the person gave it
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Input(String name, byte[] content) {}
