package io.github.matchum.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/**
 * All that a command gets from outside, so that tests run it in their own process.
 *
 * @param in standard input
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 * @param environment environment variables
 * @param clock tells what day it is
 * @param folder the working folder, to which relative names are resolved
 * @param outIsTerminal whether a person sees standard output
 * @param errIsTerminal whether a person sees standard error
 */
record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Clock clock,
    Path folder,
    boolean outIsTerminal,
    boolean errIsTerminal) {
  private static final int BUFFER = 1 << 16;

  /** Returns those of this process. The launcher tells which streams are terminals. */
  static Surroundings ofProcess() {
    return new Surroundings(
        System.in,
        stream(FileDescriptor.out, false),
        stream(FileDescriptor.err, true),
        System.getenv(),
        Clock.system(ZoneId.systemDefault()),
        Path.of(""),
        Boolean.getBoolean("matchum.stdout.terminal"),
        Boolean.getBoolean("matchum.stderr.terminal"));
  }

  private static PrintStream stream(FileDescriptor to, boolean flush) {
    return new PrintStream(
        new java.io.BufferedOutputStream(new FileOutputStream(to), BUFFER),
        flush,
        StandardCharsets.UTF_8);
  }

  /** Returns an environment variable; empty where it is not set. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }
}
