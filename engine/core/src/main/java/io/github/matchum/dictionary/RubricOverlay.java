package io.github.matchum.dictionary;

import io.github.matchum.lexicon.DataException;
import io.github.matchum.lexicon.DataNode;
import io.github.matchum.lexicon.DataReader;
import io.github.matchum.lexicon.Rubric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lays a user's own numbers over a rubric. Weights of skills may be given by any name that the
 * dictionary knows: {@code skills: {쿠버네티스: 2000}}.
 */
public final class RubricOverlay {
  private static final String SKILLS = "skills";
  private static final int NEAR = 3;

  private RubricOverlay() {}

  /**
   * Lays numbers over a rubric.
   *
   * @param dictionary the dictionary that knows the skills
   * @param base the rubric below
   * @param file name of the file, for messages
   * @param yaml its text: fields as in the shipped file, any of them
   * @throws DataException where a field or a skill is unknown, or a number out of range, with file,
   *     line and what to write
   */
  public static Rubric lay(Dictionary dictionary, Rubric base, String file, String yaml) {
    DataNode own = DataReader.read(file, yaml);
    DataNode skills = own.get(SKILLS);
    if (skills == null) {
      return base.with(own);
    }
    Map<String, DataNode> byId = new LinkedHashMap<>();
    for (Map.Entry<String, DataNode> e : skills.map().entrySet()) {
      String id = id(dictionary, e.getKey(), e.getValue());
      if (byId.put(id, e.getValue()) != null) {
        throw e.getValue().mistake("'" + e.getKey() + "' is " + id + ", which stands here already");
      }
    }
    Map<String, DataNode> fields = new LinkedHashMap<>(own.map());
    fields.put(SKILLS, new DataNode.Fields(skills.file(), skills.line(), byId));
    return base.with(new DataNode.Fields(own.file(), own.line(), fields));
  }

  private static String id(Dictionary dictionary, String name, DataNode at) {
    List<Skill> known = dictionary.lookUp(name);
    if (known.size() == 1) {
      return known.get(0).id().value();
    }
    List<Skill> near = known.isEmpty() ? dictionary.nearest(name, NEAR) : known;
    String which =
        near.stream().map(s -> s.id() + " (" + s.name() + ")").collect(Collectors.joining(", "));
    throw at.mistake(
        known.isEmpty()
            ? "no skill is called '"
                + name
                + "'"
                + (near.isEmpty() ? "; look for its name with: matchum skill" : "; near: " + which)
            : "'" + name + "' may be several skills; write one of " + which);
  }
}
