package io.github.matchum.accuracy;

import io.github.matchum.report.SkillView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the engine is compared with: a keyword matcher as one would write it in an afternoon, with
 * the whole dictionary. Every name counts wherever it stands (a Latin one as a word, a Hangul one
 * anywhere), without guards, particles or misspellings; a short line with a word of a heading opens
 * a section; a line is met where the resume names anything that it names, proved by where it first
 * does; the score is the share of the posting's skills that the resume names.
 */
final class KeywordLookup implements Contender {
  private static final int LONGEST_HEADING = 24;
  private static final Pattern YEARS = Pattern.compile("(\\d+)\\s*(?:년|\\+?\\s*years?)");
  private static final Pattern BULLET = Pattern.compile("^[^\\p{L}\\p{N}]*(?:\\d+[.)]\\s*)?");

  private static final Map<String, String> HEADINGS = new LinkedHashMap<>();
  private static final Map<String, String> ROLES = new LinkedHashMap<>();

  static {
    sections(
        "", "복지", "복리후생", "혜택", "절차", "전형", "근무", "소개", "benefit", "offer", "process", "about");
    sections("preferred", "우대", "더 좋", "있으면", "preferred", "nice to have", "good to have", "plus");
    sections("required", "자격", "필수", "요건", "이런 분", "requirement", "qualification", "must");
    sections("duties", "업무", "하는 일", "responsibilities", "what you", "your role");
    sections("stack", "스택", "stack");
    roles("game", "게임", "game", "유니티", "unity", "unreal", "언리얼");
    roles("qa", "qa", "테스트");
    roles("security", "보안", "security", "해킹");
    roles("ml", "머신러닝", "machine learning", "ml", "ai", "vision");
    roles("data", "데이터", "data", "bi");
    roles("embedded", "임베디드", "펌웨어", "embedded", "robot", "로봇");
    roles("devops", "devops", "인프라", "클라우드", "시스템", "platform", "reliability");
    roles("fullstack", "풀스택", "full stack");
    roles("mobile", "모바일", "앱", "ios", "android", "flutter", "mobile", "react native");
    roles("frontend", "프론트", "frontend");
    roles("backend", "백엔드", "서버", "backend", "java", "php", "python");
    roles("pm", "기획", "pm", "매니저");
  }

  private static void sections(String section, String... words) {
    for (String w : words) {
      HEADINGS.put(w, section);
    }
  }

  private static void roles(String role, String... words) {
    for (String w : words) {
      ROLES.put(w, role);
    }
  }

  private final Map<String, SkillView> byName = new HashMap<>();
  private final int longest;

  KeywordLookup(List<SkillView> skills) {
    for (SkillView s : skills) {
      s.corrections().forEach(n -> byName.putIfAbsent(fold(n), s));
      s.aliases().forEach(n -> byName.put(fold(n), s));
    }
    skills.forEach(s -> byName.put(fold(s.name()), s));
    this.longest = byName.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private static String fold(String s) {
    return s.toLowerCase(Locale.ROOT);
  }

  @Override
  public ReadPosting read(Gold.Posting posting) {
    List<Found> mentions = new ArrayList<>();
    List<Asked> asks = new ArrayList<>();
    String[] lines = posting.text().split("\n", -1);
    String section = "";
    int least = 0;
    boolean newcomer = fold(posting.title()).contains("신입");
    for (int i = 0; i < lines.length; i++) {
      List<Found> here = find(lines[i], i + 1);
      mentions.addAll(here);
      String words = fold(BULLET.matcher(lines[i]).replaceFirst("")).strip();
      String opens = words.length() <= LONGEST_HEADING && here.isEmpty() ? heading(words) : null;
      if (opens != null) {
        section = opens;
      } else if (!section.isEmpty() && !words.isEmpty()) {
        int years = years(words);
        String kind = kind(words, here, years);
        newcomer |= words.contains("신입");
        if (section.equals("required")) {
          least = Math.max(least, years);
        }
        asks.add(new Asked(i + 1, section, kind, groups(here), years));
      }
    }
    return new ReadPosting(
        role(fold(posting.title())), least == 0 ? null : least, null, newcomer, mentions, asks);
  }

  private static @Nullable String heading(String words) {
    return HEADINGS.entrySet().stream()
        .filter(e -> words.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static String role(String title) {
    return ROLES.entrySet().stream()
        .filter(e -> title.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("other");
  }

  private static int years(String words) {
    Matcher m = YEARS.matcher(words);
    return m.find() ? Integer.parseInt(m.group(1)) : 0;
  }

  private static String kind(String words, List<Found> here, int years) {
    if (words.contains("신입")
        || (years > 0 && here.stream().noneMatch(f -> f.kind().equals("tech")))) {
      return "career";
    }
    if (words.contains("학사")
        || words.contains("전공")
        || words.contains("졸업")
        || words.contains("degree")) {
      return "education";
    }
    if (here.stream().anyMatch(f -> f.kind().equals("cert")) || words.contains("자격증")) {
      return "certificate";
    }
    if (here.isEmpty() && (words.contains("영어") || words.contains("english"))) {
      return "language";
    }
    return here.isEmpty() ? "soft" : "skill";
  }

  /** All are asked, each by itself. */
  private static List<Set<String>> groups(List<Found> here) {
    return here.stream().map(Found::skill).distinct().map(id -> Set.of(id)).toList();
  }

  /** Finds names from left to right, the longest at each place. */
  private List<Found> find(String line, int number) {
    String folded = fold(line);
    List<Found> out = new ArrayList<>();
    int i = 0;
    while (i < folded.length()) {
      int end = end(folded, i);
      if (end > i) {
        SkillView s = byName.get(folded.substring(i, end));
        out.add(new Found(number, i, end, s.id(), s.name(), s.kind()));
        i = end;
      } else {
        i++;
      }
    }
    return out;
  }

  private int end(String line, int start) {
    for (int end = Math.min(line.length(), start + longest); end > start; end--) {
      boolean joined =
          (isLatin(line, start - 1) && isLatin(line, start))
              || (isLatin(line, end) && isLatin(line, end - 1));
      if (!joined && byName.containsKey(line.substring(start, end))) {
        return end;
      }
    }
    return start;
  }

  private static boolean isLatin(String line, int i) {
    return i >= 0
        && i < line.length()
        && line.charAt(i) < 128
        && Character.isLetterOrDigit(line.charAt(i));
  }

  @Override
  public ReadResume read(Gold.Resume resume) {
    List<Shown> out = new ArrayList<>();
    Map<String, Found> first = new TreeMap<>();
    Map<String, Set<Integer>> lines = new TreeMap<>();
    String[] text = resume.text().split("\n", -1);
    for (int i = 0; i < text.length; i++) {
      for (Found f : find(text[i], i + 1)) {
        first.putIfAbsent(f.skill(), f);
        lines.computeIfAbsent(f.skill(), k -> new TreeSet<>()).add(f.line());
      }
    }
    first.forEach((id, f) -> out.add(new Shown(id, f.name(), f.kind(), "used", lines.get(id))));
    return new ReadResume(-1, out);
  }

  @Override
  public Match match(Gold.Resume resume, Gold.Posting posting) {
    Map<String, Set<Integer>> held = new HashMap<>();
    read(resume).skills().forEach(s -> held.put(s.skill(), s.lines()));
    Set<String> asked = new TreeSet<>();
    Map<Integer, Set<String>> byLine = new TreeMap<>();
    String[] lines = posting.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Set<String> here = byLine.computeIfAbsent(i + 1, k -> new TreeSet<>());
      find(lines[i], i + 1).forEach(f -> here.add(f.skill()));
      asked.addAll(here);
    }
    List<Judged> verdicts = new ArrayList<>();
    byLine.forEach((line, here) -> {
      Set<Integer> quoted = new TreeSet<>();
      here.forEach(
          id -> held.getOrDefault(id, Set.of()).stream().findFirst().ifPresent(quoted::add));
      verdicts.add(new Judged(line, quoted.isEmpty() ? "missing" : "met", quoted));
    });
    double share =
        asked.stream().filter(held::containsKey).count() / (double) Math.max(1, asked.size());
    return new Match(share, verdicts);
  }
}
