package io.github.matchum.store;

import java.io.IOException;

/** Bytes on disk that are not what was written. */
public final class DamagedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with them. */
  public DamagedException(String what) {
    super(what);
  }

  DamagedException(String what, Throwable cause) {
    super(what, cause);
  }
}
