package io.github.matchum.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The first 128 bits of SHA-256, by which contents are known. A collision has to be looked for over
 * 2^64 tries, so that no posting can be written to pass for another.
 *
 * @param high the first 64 bits
 * @param low the next 64 bits
 */
record Key(long high, long low) implements Comparable<Key> {
  static final int BYTES = 2 * Long.BYTES;

  /** Returns the key of some bytes, one after another. */
  static Key of(byte[]... parts) {
    try {
      // Every Java has it.
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      ByteBuffer hash = ByteBuffer.wrap(digest.digest());
      return new Key(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int compareTo(Key other) {
    return high != other.high ? Long.compare(high, other.high) : Long.compare(low, other.low);
  }
}
