package io.github.matchum.reading;

import io.github.matchum.document.Form;
import io.github.matchum.document.Section;
import io.github.matchum.document.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects statements into sections: a heading opens one, flat and in the order of the source. */
final class Sections {
  private final List<Section> closed = new ArrayList<>();
  private @Nullable Statement heading;
  private List<Statement> open = new ArrayList<>();

  void add(Statement statement) {
    if (statement.form() == Form.HEADING) {
      close();
      heading = statement;
    } else {
      open.add(statement);
    }
  }

  private void close() {
    if (heading != null || !open.isEmpty()) {
      closed.add(new Section(heading, open));
      open = new ArrayList<>();
    }
  }

  List<Section> build() {
    close();
    heading = null;
    return List.copyOf(closed);
  }
}
