package io.github.matchum.render;

/**
 * Colours of a terminal, or none. Only the eight that every terminal has, so that its own theme
 * rules.
 */
final class Palette {
  private final boolean on;

  Palette(boolean on) {
    this.on = on;
  }

  String bold(String text) {
    return paint("1", text);
  }

  String dim(String text) {
    return paint("2", text);
  }

  String red(String text) {
    return paint("31", text);
  }

  String green(String text) {
    return paint("32", text);
  }

  String yellow(String text) {
    return paint("33", text);
  }

  String cyan(String text) {
    return paint("36", text);
  }

  private String paint(String code, String text) {
    return on && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
