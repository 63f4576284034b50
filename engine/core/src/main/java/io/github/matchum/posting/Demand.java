package io.github.matchum.posting;

import java.util.Locale;

/** How deep a skill is asked. */
public enum Demand {
  /** To know it: 이해, 지식. */
  KNOW,
  /** To have worked with it: 경험, 개발, 운영. */
  USE,
  /** To have led work with it: 리딩, 주도. */
  LEAD;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** Returns the word that JSON and the rubric use. */
  public String label() {
    return label;
  }
}
