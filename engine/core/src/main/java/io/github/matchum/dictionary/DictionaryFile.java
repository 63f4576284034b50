package io.github.matchum.dictionary;

import io.github.matchum.lexicon.Lexicon;
import io.github.matchum.text.PhraseTrie;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The compiled form of a dictionary: magic, format, version (a hash of the sources), checksum, then
 * skills, names, guards, misspellings and the lexicon.
 */
final class DictionaryFile {
  private static final int MAGIC = 0x4D544348;
  private static final int FORMAT = 1;
  private static final String SHIPPED = "matchum.dat";

  private DictionaryFile() {}

  static Dictionary loadShipped() {
    try (InputStream in = DictionaryFile.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("the engine's jar is incomplete: " + SHIPPED + " is missing; build it anew");
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the dictionary cannot be read: " + e.getMessage(), e);
    }
  }

  static byte[] bytes(Dictionary dictionary) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 20);
    try (DataOutputStream out = new DataOutputStream(body)) {
      writeBody(dictionary, out);
    }
    byte[] content = body.toByteArray();
    CRC32 crc = new CRC32();
    crc.update(content);
    ByteArrayOutputStream all = new ByteArrayOutputStream(content.length + 64);
    try (DataOutputStream out = new DataOutputStream(all)) {
      out.writeInt(MAGIC);
      out.writeInt(FORMAT);
      out.writeUTF(dictionary.version());
      out.writeLong(crc.getValue());
      out.writeInt(content.length);
      out.write(content);
    }
    return all.toByteArray();
  }

  static Dictionary read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    if (bytes.length < 24 || in.readInt() != MAGIC) {
      throw new IOException("not a compiled dictionary");
    }
    int format = in.readInt();
    if (format != FORMAT) {
      throw new IOException("a compiled dictionary of format " + format + "; this engine reads format " + FORMAT);
    }
    String version = in.readUTF();
    long checksum = in.readLong();
    int length = in.readInt();
    if (length != in.available()) {
      throw new IOException("a compiled dictionary cut short: " + in.available() + " of " + length + " bytes");
    }
    CRC32 crc = new CRC32();
    crc.update(bytes, bytes.length - length, length);
    if (crc.getValue() != checksum) {
      throw new IOException("a damaged compiled dictionary (checksum)");
    }
    return readBody(in, version);
  }

  private static void writeBody(Dictionary d, DataOutputStream out) throws IOException {
    out.writeInt(d.size());
    for (Skill s : d.skills()) {
      out.writeUTF(s.id().value());
      out.writeUTF(s.name());
      out.writeByte(s.kind().ordinal());
      String c = s.classOrNull();
      out.writeUTF(c == null ? "" : c);
      strings(out, s.aliases());
      strings(out, s.corrections());
      strings(out, s.broader().stream().map(SkillId::value).toList());
      strings(out, s.implies().stream().map(SkillId::value).toList());
    }
    out.writeInt(d.retired().size());
    for (Map.Entry<SkillId, SkillId> e : new TreeMap<>(d.retired()).entrySet()) {
      out.writeUTF(e.getKey().value());
      out.writeUTF(e.getValue().value());
    }
    out.writeInt(d.guards().size());
    for (Guard g : d.guards()) {
      out.writeBoolean(g.exact());
      int needs = 0;
      for (Guard.Need need : g.needs()) {
        needs |= 1 << need.ordinal();
      }
      out.writeByte(needs);
      strings(out, g.cues());
      strings(out, g.not());
    }
    out.writeInt(d.nameCount());
    int[] skills = d.nameSkills();
    int[] guards = d.nameGuards();
    int[] flags = d.nameFlags();
    for (int i = 0; i < skills.length; i++) {
      out.writeInt(skills[i]);
      out.writeShort(guards[i]);
      out.writeByte(flags[i]);
      out.writeUTF(d.nameText(i));
    }
    d.names().write(out);
    d.typos().write(out);
    d.lexicon().write(out);
  }

  private static Dictionary readBody(DataInputStream in, String version) throws IOException {
    int n = in.readInt();
    List<Skill> skills = new ArrayList<>(n);
    SkillKind[] kinds = SkillKind.values();
    for (int i = 0; i < n; i++) {
      SkillId id = new SkillId(in.readUTF());
      String name = in.readUTF();
      SkillKind kind = kinds[in.readByte()];
      String c = in.readUTF();
      skills.add(new Skill(id, name, kind, c.isEmpty() ? null : c, strings(in), strings(in), ids(in), ids(in)));
    }
    Map<SkillId, SkillId> retired = new TreeMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      retired.put(new SkillId(in.readUTF()), new SkillId(in.readUTF()));
    }
    List<Guard> guards = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      boolean exact = in.readBoolean();
      int bits = in.readByte();
      Set<Guard.Need> needs = EnumSet.noneOf(Guard.Need.class);
      for (Guard.Need need : Guard.Need.values()) {
        if ((bits & 1 << need.ordinal()) != 0) {
          needs.add(need);
        }
      }
      guards.add(new Guard(exact, needs, strings(in), strings(in)));
    }
    int names = in.readInt();
    int[] nameSkill = new int[names];
    int[] nameGuard = new int[names];
    int[] nameFlags = new int[names];
    String[] nameText = new String[names];
    for (int i = 0; i < names; i++) {
      nameSkill[i] = in.readInt();
      nameGuard[i] = in.readShort();
      nameFlags[i] = in.readByte();
      nameText[i] = in.readUTF();
    }
    PhraseTrie trie = PhraseTrie.read(in);
    TypoIndex typos = TypoIndex.read(in);
    Lexicon lexicon = Lexicon.read(in);
    return new Dictionary(skills, retired, trie, nameSkill, nameGuard, nameFlags, nameText, guards, typos, lexicon, version);
  }

  private static void strings(DataOutputStream out, List<String> strings) throws IOException {
    out.writeShort(strings.size());
    for (String s : strings) {
      out.writeUTF(s);
    }
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    int n = in.readShort();
    List<String> out = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      out.add(in.readUTF());
    }
    return out;
  }

  private static List<SkillId> ids(DataInputStream in) throws IOException {
    return strings(in).stream().map(SkillId::new).toList();
  }
}
