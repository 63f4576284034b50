package io.github.matchum.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Arrays of numbers on their way to a compiled file and back, each as a whole: its length, its
 * values.
 */
public final class Bulk {
  private Bulk() {}

  /** Writes an array of whole numbers. */
  public static void write(DataOutput out, int[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  /** Writes an array of units or small numbers. */
  public static void write(DataOutput out, char[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Character.BYTES);
    bytes.asCharBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  /** Reads whole numbers that {@link #write(DataOutput, int[])} wrote. */
  public static int[] ints(DataInput in) throws IOException {
    int[] values = new int[in.readInt()];
    byte[] bytes = new byte[values.length * Integer.BYTES];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asIntBuffer().get(values);
    return values;
  }

  /** Reads units that {@link #write(DataOutput, char[])} wrote. */
  public static char[] chars(DataInput in) throws IOException {
    char[] values = new char[in.readInt()];
    byte[] bytes = new byte[values.length * Character.BYTES];
    in.readFully(bytes);
    ByteBuffer.wrap(bytes).asCharBuffer().get(values);
    return values;
  }
}
