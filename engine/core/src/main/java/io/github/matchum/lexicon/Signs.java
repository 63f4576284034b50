package io.github.matchum.lexicon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What lines of a resume show without naming it: rules over amounts, over numbers that fall, and
 * over words that stand together. Immutable, thread-safe.
 */
public final class Signs {
  private static final Set<String> WORD_FIELDS = Set.of("class", "phrases", "unless", "yes", "no");
  private static final Set<String> RULE_FIELDS =
      Set.of("shows", "amount", "least", "falls", "words", "not", "yes", "no");

  /** What a rule asks of a line. */
  public enum Ask {
    /** A number of at least {@code least} beside a word of the class. */
    AMOUNT,
    /** A number with a word of one of the classes, a turn, and a smaller one. */
    FALLS,
    /** A word of each of the classes. */
    WORDS
  }

  /**
   * One rule.
   *
   * @param shows the id of the skill that it shows
   * @param ask what it asks
   * @param classes the classes of words that it asks for
   * @param least the least number, 0 where none is asked
   * @param not classes of words that refuse the line
   */
  public record Rule(String shows, Ask ask, List<String> classes, long least, List<String> not) {
    public Rule {
      classes = List.copyOf(classes);
      not = List.copyOf(not);
    }
  }

  private final PhraseTable words;
  private final List<Rule> rules;

  private Signs(PhraseTable words, List<Rule> rules) {
    this.words = words;
    this.rules = List.copyOf(rules);
  }

  static Signs of(DataNode file) {
    file.allow(Set.of("words", "rules"));
    PhraseTable.Builder words = new PhraseTable.Builder();
    Set<String> classes = new HashSet<>();
    for (DataNode entry : file.need("words").list()) {
      entry.allow(WORD_FIELDS);
      String name = entry.need("class").text();
      if (!classes.add(name)) {
        throw entry.mistake("the class '" + name + "' stands twice; merge the two");
      }
      words.add(name, entry.need("phrases").texts(), entry.textsOf("unless"));
    }
    List<Rule> rules = new ArrayList<>();
    for (DataNode entry : file.need("rules").list()) {
      rules.add(rule(entry, classes));
    }
    return new Signs(words.build(), rules);
  }

  private static Rule rule(DataNode entry, Set<String> known) {
    entry.allow(RULE_FIELDS);
    DataNode amount = entry.get("amount");
    DataNode falls = entry.get("falls");
    Ask ask = amount != null ? Ask.AMOUNT : falls != null ? Ask.FALLS : Ask.WORDS;
    List<String> classes =
        amount != null
            ? List.of(amount.text())
            : falls != null ? falls.texts() : entry.need("words").texts();
    List<String> not = entry.textsOf("not");
    List<String> all = new ArrayList<>(classes);
    all.addAll(not);
    for (String name : all) {
      if (!known.contains(name)) {
        throw entry.mistake("no class '" + name + "' among the words; write one that is there");
      }
    }
    return new Rule(entry.need("shows").text(), ask, classes, entry.numberOf("least", 0), not);
  }

  /** Writes the compiled form. */
  void write(DataOutput out) throws IOException {
    words.write(out);
    out.writeInt(rules.size());
    for (Rule rule : rules) {
      out.writeUTF(rule.shows());
      out.writeInt(rule.ask().ordinal());
      write(out, rule.classes());
      out.writeLong(rule.least());
      write(out, rule.not());
    }
  }

  private static void write(DataOutput out, List<String> names) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
  }

  /** Reads what {@link #write} wrote. */
  static Signs read(DataInput in) throws IOException {
    PhraseTable words = PhraseTable.read(in);
    List<Rule> rules = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      rules.add(
          new Rule(in.readUTF(), Ask.values()[in.readInt()], names(in), in.readLong(), names(in)));
    }
    return new Signs(words, rules);
  }

  private static List<String> names(DataInput in) throws IOException {
    List<String> names = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      names.add(in.readUTF());
    }
    return names;
  }

  /** Returns the words; the classes are those that the rules name. */
  public PhraseTable words() {
    return words;
  }

  /** Returns the rules, in the order of the file. */
  public List<Rule> rules() {
    return rules;
  }
}
