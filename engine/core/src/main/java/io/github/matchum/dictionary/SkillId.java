package io.github.matchum.dictionary;

/**
 * The stable name of a skill: {@code kubernetes}, {@code cpp}. Never reused for another one.
 *
 * @param value a slug of lower-case letters, digits and hyphens
 */
public record SkillId(String value) implements Comparable<SkillId> {
  public SkillId {
    if (!isSlug(value)) {
      throw new IllegalArgumentException(
          "not a skill id: '" + value + "' (write lower-case letters, digits and hyphens)");
    }
  }

  static boolean isSlug(String value) {
    if (value.isEmpty()) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(SkillId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
