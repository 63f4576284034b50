package io.github.matchum.cli;

/**
 * Configures {@code java.util.logging} to log nothing: Lucene would advise on the JVM's options, on
 * standard error, where only what concerns the person is told. Named by a property, so that a
 * command without Lucene does not even load logging.
 */
public final class Quiet {
  /** Called by {@link java.util.logging.LogManager}. */
  public Quiet() {}
}
