package io.github.matchum.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.matchum.Matchum;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the engine and what each may see. */
class RoomsTest {
  private static final String ROOT = "io.github.matchum";

  /** Room by room, from the ground up: what it may see of the others. The root sees everything. */
  private static final Map<String, Set<String>> MAY_SEE = new TreeMap<>();

  static {
    room("text");
    room("lexicon", "text");
    room("document", "text");
    room("reading", "document", "text");
    room("dictionary", "lexicon", "text");
    room("structure", "document", "lexicon", "text");
    room("tagging", "structure", "dictionary", "document", "lexicon", "text");
    room("facts", "tagging", "structure", "document", "lexicon", "text");
    room("resume", "facts", "tagging", "structure", "dictionary", "document", "lexicon", "text");
    room("posting", "facts", "tagging", "structure", "dictionary", "document", "lexicon", "text");
    room("analysis", "text");
    room("evidence", "resume", "analysis", "tagging", "dictionary", "document", "text");
    room(
        "match",
        "resume",
        "posting",
        "evidence",
        "analysis",
        "dictionary",
        "lexicon",
        "document",
        "text");
    room("store", "posting", "match", "dictionary", "text");
    room("rank", "match", "store", "resume", "posting", "dictionary", "text");
    room("advice", "match", "store", "resume", "posting", "dictionary", "text");
    room(
        "report",
        "text",
        "lexicon",
        "document",
        "dictionary",
        "structure",
        "tagging",
        "facts",
        "resume",
        "posting",
        "match",
        "store",
        "rank",
        "advice");
    room("render", "report");
  }

  /**
   * What a room sees beyond the design's table, each with its reason. The table lets {@code
   * evidence} not see {@code lexicon}; but the weights of terms and what a statement of a grade
   * counts, by which it measures coverage, are data of the lexicon. And it lets {@code store} not
   * see what a requirement and its atoms are made of: the statement, the section, the terms; but
   * who writes a requirement to disk writes those.
   */
  private static final Map<String, Set<String>> BEYOND_THE_TABLE =
      Map.of("evidence", Set.of("lexicon"), "store", Set.of("document", "structure", "evidence"));

  private static JavaClasses engine;

  private static void room(String name, String... seen) {
    MAY_SEE.put(name, Set.of(seen));
  }

  @BeforeAll
  static void importClasses() {
    // Only names of foreign classes are asked, so none of them is read.
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    engine =
        new ClassFileImporter()
            .importUrl(Matchum.class.getProtectionDomain().getCodeSource().getLocation());
  }

  @Test
  void everyPackageIsARoom() {
    Set<String> known = new TreeSet<>();
    known.add(ROOT);
    MAY_SEE.keySet().forEach(r -> known.add(ROOT + "." + r));
    Set<String> found = new TreeSet<>();
    engine.forEach(c -> found.add(c.getPackageName()));
    assertThat(known).containsAll(found);
  }

  @TestFactory
  List<DynamicTest> aRoomSeesOnlyWhatTheTableSays() {
    List<DynamicTest> tests = new ArrayList<>();
    MAY_SEE.forEach((room, seen) -> {
      Set<String> hidden = new TreeSet<>(MAY_SEE.keySet());
      hidden.remove(room);
      hidden.removeAll(seen);
      hidden.removeAll(BEYOND_THE_TABLE.getOrDefault(room, Set.of()));
      tests.add(
          DynamicTest.dynamicTest(
              room,
              () ->
                  noClasses()
                      .that()
                      .resideInAPackage(ROOT + "." + room)
                      .should()
                      .dependOnClassesThat(
                          resideInAnyPackage(
                                  hidden.stream().map(h -> ROOT + "." + h).toArray(String[]::new))
                              .or(resideInAPackage(ROOT)))
                      .allowEmptyShould(true)
                      .check(engine)));
    });
    return tests;
  }

  @Test
  void roomsFormNoCircle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(engine);
  }

  @Test
  void noRoomForOddments() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..impl..", "..common..", "..helper..", "..internal..")
        .check(engine);
  }

  @TestFactory
  List<DynamicTest> aLibraryHasItsRooms() {
    List<DynamicTest> tests = new ArrayList<>();
    only(tests, "com.vladsch.flexmark..", "reading");
    only(tests, "org.jsoup..", "reading");
    only(tests, "org.apache.lucene.analysis.ko..", "analysis");
    only(tests, "org.apache.lucene.index..", "evidence");
    only(tests, "org.apache.lucene.search..", "evidence");
    only(tests, "org.apache.lucene.queries..", "evidence");
    only(tests, "org.apache.lucene.store..", "evidence");
    only(tests, "org.apache.lucene..", "analysis", "evidence");
    only(tests, "tools.jackson..", "lexicon", "reading", "render");
    only(tests, "picocli..");
    return tests;
  }

  private static void only(List<DynamicTest> tests, String library, String... rooms) {
    String[] packages = Arrays.stream(rooms).map(r -> ROOT + "." + r).toArray(String[]::new);
    tests.add(
        DynamicTest.dynamicTest(
            library + " in " + String.join(", ", rooms),
            () ->
                noClasses()
                    .that(not(resideInAnyPackage(packages)))
                    .should()
                    .dependOnClassesThat(resideInAPackage(library))
                    .check(engine)));
  }

  @Test
  void postingsAndResumesDoNotSeeNori() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".posting", ROOT + ".resume")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(engine);
  }

  @Test
  void nothingStaticChanges() {
    // What an enum's switch and an assertion compile to is synthetic.
    fields()
        .that()
        .areStatic()
        .and(
            describe(
                "are written by a person", f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC)))
        .should()
        .beFinal()
        .check(engine);
    noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class).check(engine);
    fields()
        .that()
        .areStatic()
        .should(
            new ArchCondition<JavaField>("hold nothing that is made to change") {
              @Override
              public void check(JavaField field, ConditionEvents events) {
                String type = field.getRawType().getName();
                boolean changes =
                    type.startsWith("java.util.concurrent.")
                        || List.of(
                                "java.util.HashMap",
                                "java.util.ArrayList",
                                "java.lang.StringBuilder",
                                "java.util.HashSet")
                            .contains(type);
                if (changes) {
                  events.add(
                      SimpleConditionEvent.violated(
                          field, field.getFullName() + " holds a " + type));
                }
              }
            })
        .check(engine);
  }

  @Test
  void nothingDependsOnLocaleCharsetOrZone() {
    // The root alone asks what today is, where the caller does not say it.
    noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "the default locale, charset or zone is used",
                a ->
                    usesADefault(a)
                        && !(a.getOriginOwner().getPackageName().equals(ROOT)
                            && a.getTargetOwner().getName().startsWith("java.time."))))
        .check(engine);
  }

  private static boolean usesADefault(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    List<String> takes = takes(access);
    return switch (owner) {
      case "java.lang.String" ->
          ((name.equals("toLowerCase") || name.equals("toUpperCase")) && takes.isEmpty())
              || (name.equals("format") && !takes.get(0).equals("java.util.Locale"))
              || name.equals("formatted")
              || (name.equals("getBytes") && takes.isEmpty())
              || (name.equals("<init>")
                  && !takes.isEmpty()
                  && takes.get(0).equals("[B")
                  && !takes.toString().contains("harset"));
      case "java.util.Locale" -> name.equals("getDefault");
      case "java.util.TimeZone" -> name.equals("getDefault");
      case "java.time.ZoneId" -> name.equals("systemDefault");
      case "java.time.Clock" -> name.equals("systemDefaultZone");
      case "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.YearMonth",
          "java.time.ZonedDateTime" ->
          name.equals("now") && takes.isEmpty();
      case "java.nio.charset.Charset" -> name.equals("defaultCharset");
      case "java.io.FileReader", "java.io.FileWriter", "java.util.Scanner", "java.io.PrintStream" ->
          name.equals("<init>") && !takes.toString().contains("harset");
      case "java.io.InputStreamReader", "java.io.OutputStreamWriter" ->
          name.equals("<init>") && takes.size() == 1;
      default -> false;
    };
  }

  private static List<String> takes(JavaAccess<?> access) {
    return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget unit
        ? unit.getRawParameterTypes().stream().map(JavaClass::getName).toList()
        : List.of();
  }

  @Test
  void noProcessAndNoThreadIsStarted() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            ProcessBuilder.class,
            Process.class,
            Thread.class,
            java.util.concurrent.ExecutorService.class,
            java.net.Socket.class,
            java.net.http.HttpClient.class)
        .check(engine);
    noClasses().should().dependOnClassesThat().resideInAPackage("java.net..").check(engine);
  }

  @Test
  void recordsAreFinalValues() {
    classes().that().areRecords().should().haveOnlyFinalFields().check(engine);
  }

  @Test
  void everyRoomSaysWhatMayBeNull() throws ClassNotFoundException {
    Set<String> packages = new TreeSet<>();
    engine.forEach(c -> packages.add(c.getPackageName()));
    for (String name : packages) {
      Class<?> info = Class.forName(name + ".package-info");
      assertThat(info.isAnnotationPresent(org.jspecify.annotations.NullMarked.class))
          .as(name + " is @NullMarked")
          .isTrue();
    }
  }

  /** What a caller meets who starts at the façade: these types are the API. */
  @Test
  void theApiIsSmall() {
    Set<String> reached = new TreeSet<>();
    Deque<Class<?>> open = new ArrayDeque<>();
    open.add(Matchum.class);
    reached.add(Matchum.class.getName());
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      for (Type t : named(type)) {
        for (Class<?> c : raw(t)) {
          boolean foreign = c.isPrimitive() || c.getName().startsWith("java.");
          if (!foreign && reached.add(c.getName()) && c.getName().startsWith(ROOT)) {
            open.add(c);
          }
        }
      }
    }
    assertThat(reached)
        .as("types of other libraries")
        .allMatch(n -> n.startsWith(ROOT) || n.startsWith("org.jspecify."));
    assertThat(reached.size())
        .as("types reachable from Matchum: " + String.join("\n", reached))
        .isLessThanOrEqualTo(40);
  }

  private static List<Type> named(Class<?> type) {
    List<Type> out = new ArrayList<>();
    for (Method m : type.getDeclaredMethods()) {
      if (Modifier.isPublic(m.getModifiers()) && !m.isSynthetic()) {
        out.add(m.getGenericReturnType());
        out.addAll(List.of(m.getGenericParameterTypes()));
        out.addAll(List.of(m.getGenericExceptionTypes()));
      }
    }
    for (var c : type.getDeclaredConstructors()) {
      if (Modifier.isPublic(c.getModifiers())) {
        out.addAll(List.of(c.getGenericParameterTypes()));
      }
    }
    for (var f : type.getDeclaredFields()) {
      if (Modifier.isPublic(f.getModifiers())) {
        out.add(f.getGenericType());
      }
    }
    for (Class<?> c : type.getDeclaredClasses()) {
      if (Modifier.isPublic(c.getModifiers())) {
        out.add(c);
      }
    }
    if (type.getGenericSuperclass() != null) {
      out.add(type.getGenericSuperclass());
    }
    out.addAll(List.of(type.getGenericInterfaces()));
    Class<?>[] permitted = type.getPermittedSubclasses();
    if (permitted != null) {
      out.addAll(List.of(permitted));
    }
    return out;
  }

  private static List<Class<?>> raw(Type type) {
    List<Class<?>> out = new ArrayList<>();
    switch (type) {
      case Class<?> c -> out.add(c.isArray() ? element(c) : c);
      case ParameterizedType p -> {
        out.addAll(raw(p.getRawType()));
        for (Type t : p.getActualTypeArguments()) {
          out.addAll(raw(t));
        }
      }
      case WildcardType w -> {
        for (Type t : w.getUpperBounds()) {
          out.addAll(raw(t));
        }
        for (Type t : w.getLowerBounds()) {
          out.addAll(raw(t));
        }
      }
      case GenericArrayType a -> out.addAll(raw(a.getGenericComponentType()));
      default -> {}
    }
    return out;
  }

  private static Class<?> element(Class<?> array) {
    Class<?> c = array;
    while (c.isArray()) {
      c = c.getComponentType();
    }
    return c;
  }

  @Test
  void namesOfRoomsAreLowerCase() {
    engine.forEach(
        c -> assertThat(c.getPackageName()).isEqualTo(c.getPackageName().toLowerCase(Locale.ROOT)));
  }
}
