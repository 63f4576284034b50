package io.github.matchum.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.document.Statement;
import io.github.matchum.structure.SectionKind;
import io.github.matchum.text.SourceText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may touch a name, and what hides one. */
class TaggerTest {
  private static final Tagger TAGGER = new Tagger(Dictionary.load());

  /** Names that end in a vowel, in a consonant, and in ㄹ, with their ids. */
  private static final Map<String, String> VOWEL =
      Map.of("쿠버네티스", "kubernetes", "카프카", "apache-kafka", "도커", "docker", "몽고디비", "mongodb");

  private static final Map<String, String> CONSONANT =
      Map.of("파이썬", "python", "테라폼", "terraform", "코틀린", "kotlin", "하둡", "apache-hadoop");

  private static final Map<String, String> RIEUL =
      Map.of("엑셀", "excel", "라라벨", "laravel", "파워쉘", "powershell");

  private static final Map<String, String> LATIN =
      Map.of(
          "Kubernetes",
          "kubernetes",
          "Python",
          "python",
          "Node.js",
          "node-js",
          "C++",
          "cpp",
          "C#",
          "csharp",
          "AWS",
          "aws",
          "k8s",
          "kubernetes");

  private static List<Mention> tag(String line, SectionKind section) {
    return TAGGER.tag(Statement.plain(line, 0).build(), section);
  }

  private static List<String> ids(String line) {
    return tag(line, SectionKind.UNKNOWN).stream().map(m -> m.skill().id().value()).toList();
  }

  private static List<String> surfaces(String line) {
    return tag(line, SectionKind.UNKNOWN).stream().map(Mention::surface).toList();
  }

  private static void assertFound(String line, String surface, String id) {
    List<String> found = new ArrayList<>();
    for (Mention m : tag(line, SectionKind.UNKNOWN)) {
      found.add(m.surface() + "=" + m.skill().id());
    }
    assertThat(found).as(line).contains(surface + "=" + id);
  }

  // ---------------------------------------------------------------- particles and prefixes

  @Test
  void particlesThatAgreeMayFollow() {
    List<String> always =
        List.of("", "의", "에", "에서", "도", "만", "부터", "까지", "등", "및", " ", ",", ".", ")");
    each(VOWEL, always, List.of("를", "는", "가", "와", "로", "라는"));
    each(CONSONANT, always, List.of("을", "은", "이", "과", "으로", "이나"));
    each(RIEUL, always, List.of("을", "은", "이", "과", "로"));
  }

  private static void each(Map<String, String> names, List<String> always, List<String> agreeing) {
    List<String> suffixes = new ArrayList<>(always);
    suffixes.addAll(agreeing);
    suffixes.addAll(List.of("기반", "개발", "개발자", "서버", "환경에서", "기반의", "활용능력"));
    for (Map.Entry<String, String> name : names.entrySet()) {
      for (String prefix : List.of("", "최신", "사내", "(", "/", "와 ", "경험,", "기존 ")) {
        for (String suffix : suffixes) {
          assertFound(prefix + name.getKey() + suffix, name.getKey(), name.getValue());
        }
      }
    }
  }

  @Test
  void particlesThatDoNotAgreeMayNot() {
    refuse(VOWEL, List.of("을", "은", "이", "과", "으로", "이나"));
    refuse(CONSONANT, List.of("를", "는", "가", "와", "로", "라는"));
    refuse(RIEUL, List.of("를", "는", "와", "으로"));
  }

  private static void refuse(Map<String, String> names, List<String> particles) {
    for (Map.Entry<String, String> name : names.entrySet()) {
      for (String particle : particles) {
        String line = name.getKey() + particle + " 씁니다";
        assertThat(ids(line)).as(line).doesNotContain(name.getValue());
      }
    }
  }

  @Test
  void anyHangulMayFollowALatinName() {
    for (Map.Entry<String, String> name : LATIN.entrySet()) {
      for (String suffix : List.of("를", "을", "기반", "와", "으로", "개발자", "이라는", "쓰는", "팀")) {
        for (String prefix : List.of("", "최신", "우리는", "(", "·", "및 ")) {
          assertFound(prefix + name.getKey() + suffix, name.getKey(), name.getValue());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "스프링캠프 발표",
        "스프링쿨러 점검",
        "뷰티 서비스",
        "스파크플러스 입주",
        "도커스튜디오",
        "고객 응대",
        "리액트파크",
        "플라스크병 세척",
        "자바칩 프라푸치노",
        "파이썬뱀",
        "Javanese",
        "Pythonic way",
        "my_python_file",
        "user@aws.example",
        "https://kubernetes.example/docs/java"
      })
  void longerWordsAreOtherWords(String line) {
    assertThat(ids(line)).as(line).isEmpty();
  }

  // ---------------------------------------------------------------- hard cases

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          자바스크립트 개발                | javascript
          자바 개발                        | java
          자바와 자바스크립트              | java javascript
          도커와쿠버네티스                 | docker kubernetes
          도커쿠버네티스                   | docker kubernetes
          쿠버네티스,도커                  | kubernetes docker
          Golang기반 서버                  | go
          kubernetes를 운영                | kubernetes
          Python3 사용                     | python
          Python 3.11 이상                 | python
          Java17, HTML5                    | java html
          C/C++ 개발                       | c cpp
          C, C++, C#                       | c cpp csharp
          Java/Kotlin                      | java kotlin
          Go/Rust/C++                      | go rust cpp
          CI/CD 구축                       | ci-cd
          CICD 구축                        | ci-cd
          TCP/IP 지식                      | tcp-ip
          Node.js, NodeJS, node js         | node-js node-js node-js
          Vue.js와 React.js                | vue-js react
          Fabric.js                        | fabric-js
          Docker·Kubernetes                | docker kubernetes
          DockerㆍKubernetesㆍAWS          | docker kubernetes aws
          SpringBoot, spring-boot          | spring-boot spring-boot
          Ｊａｖａ와 ＡＷＳ                  | java aws
          Java Script, Type Script         | javascript typescript
          MS-SQL, MS SQL, MSSQL            | microsoft-sql-server microsoft-sql-server microsoft-sql-server
          AWS EKS                          | aws amazon-eks
          AWS Lambda                       | aws-lambda
          데이터분석, 데이터 분석          | data-analysis data-analysis
          """)
  void hardCases(String line, String expected) {
    assertThat(String.join(" ", ids(line))).as(line).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X.js", "C+", "A+ 학점", "D&D", "R&D 센터", "C-level 임원", "Vitamin C 섭취", "B2C"})
  void shortNamesNeedRoom(String line) {
    assertThat(ids(line)).as(line).doesNotContain("c", "r", "cpp", "javascript", "d-lang");
  }

  @Test
  void aSurfaceHasNoParticleAndNoVersion() {
    assertThat(surfaces("Python3를 쓰고 쿠버네티스로 배포")).containsExactly("Python", "쿠버네티스");
    assertThat(surfaces("HTML5/CSS3")).containsExactly("HTML", "CSS");
  }

  @Test
  void theLongestNameWins() {
    assertThat(ids("Spring Boot 2.7")).containsExactly("spring-boot");
    assertThat(ids("React Native 앱")).containsExactly("react-native");
    assertThat(ids("Kafka Streams")).containsExactly("kafka-streams");
  }

  @Test
  void mentionsComeInOrderAndApart() {
    int last = 0;
    for (Mention m : tag("Java, Spring Boot와 MySQL/Redis로 만든 MSA를 AWS에 배포", SectionKind.STACK)) {
      assertThat(m.span().start()).isGreaterThanOrEqualTo(last);
      last = m.span().end();
    }
    assertThat(last).isPositive();
  }

  // ---------------------------------------------------------------- forms of Unicode

  @Test
  void decomposedHangulReadsAsComposed() {
    String line = "쿠버네티스를 운영하고 도커와 파이썬으로 개발";
    SourceText source = SourceText.of("nfd.txt", Normalizer.normalize(line, Normalizer.Form.NFD));
    Statement statement = Statement.plain(source.text(), 0).build();
    List<Mention> mentions = TAGGER.tag(statement, SectionKind.UNKNOWN);
    assertThat(mentions).extracting(m -> m.skill().id().value()).contains("kubernetes", "docker");
    for (Mention m : mentions) {
      String slice = source.slice(m.statement().sourceSpan(m.span()));
      assertThat(Normalizer.normalize(slice, Normalizer.Form.NFC)).isEqualTo(m.surface());
    }
    assertThat(mentions).hasSameSizeAs(tag(line, SectionKind.UNKNOWN));
  }

  @Test
  void caseMakesNoDifferenceToUnguardedNames() {
    for (String name : List.of("Kubernetes", "MySQL", "TypeScript", "Spring Boot", "PostgreSQL")) {
      assertThat(ids(name.toLowerCase(Locale.ROOT))).as(name).isEqualTo(ids(name)).hasSize(1);
      assertThat(ids(name.toUpperCase(Locale.ROOT))).as(name).isEqualTo(ids(name));
    }
  }

  // ---------------------------------------------------------------- guards

  @Test
  void twoGuardedNamesOfOneTradeCountTogether() {
    assertThat(ids("Experience with Go or Rust")).containsExactly("go", "rust");
    assertThat(ids("Chef 또는 Puppet 사용 경험")).containsExactly("chef", "puppet");
    assertThat(ids("Let's Go")).isEmpty();
    assertThat(ids("Chef 모집, Spring 시즌")).isEmpty();
  }

  @Test
  void guardedNamesCountWhereSomethingIsLearnt() {
    assertThat(tag("Rust는 공부중", SectionKind.STUDY)).hasSize(1);
    assertThat(tag("Go 튜토리얼 완료", SectionKind.STUDY)).hasSize(1);
    assertThat(tag("Go 튜토리얼 완료", SectionKind.SUMMARY)).isEmpty();
  }

  @Test
  void guardedNamesCountBesideOthers() {
    assertThat(ids("Go")).isEmpty();
    assertThat(ids("Go, Kotlin")).containsExactly("go", "kotlin");
    assertThat(ids("java, spring, mysql")).containsExactly("java", "spring-framework", "mysql");
    assertThat(ids("Let's go, Kotlin!")).doesNotContain("go");
    assertThat(tag("Go", SectionKind.STACK)).hasSize(1);
  }

  @Test
  void aSpaceIsNoListUnlessTheTwoBelongTogether() {
    assertThat(ids("AWS Lambda와 ECS")).contains("aws-lambda");
    assertThat(ids("Slack Thread 정리")).containsExactly("slack");
    assertThat(ids("ARM 코어텍스 보드")).doesNotContain("cortex-xdr");
  }

  @Test
  void aFieldBeforeAPersonIsAnOccupation() {
    assertThat(ids("머신러닝 엔지니어와 협업")).isEmpty();
    assertThat(ids("Machine Learning Engineer")).isEmpty();
    assertThat(ids("머신러닝 모델 개발")).contains("machine-learning");
    assertThat(ids("안드로이드 개발자")).containsExactly("android");
  }

  @Test
  void anUmbrellaWordBeforeAColonIsALabel() {
    assertThat(ids("- 데이터베이스: MySQL, Redis")).containsExactly("mysql", "redis");
    assertThat(ids("CI/CD: Jenkins")).containsExactly("ci-cd", "jenkins");
  }

  // ---------------------------------------------------------------- misspellings

  @ParameterizedTest
  @CsvSource({
    "promethues,prometheus",
    "terrafrom,terraform",
    "elasticserach,elasticsearch",
    "kuberntes,kubernetes",
    "Postgressql,postgresql",
    "Typscript,typescript",
    "graphana,grafana"
  })
  void misspeltNamesAreFoundAndMarked(String word, String id) {
    List<Mention> mentions = tag(word + " 사용 경험", SectionKind.UNKNOWN);
    assertThat(mentions).as(word).hasSize(1);
    assertThat(mentions.get(0).skill().id().value()).isEqualTo(id);
    assertThat(mentions.get(0).corrected()).isTrue();
    assertThat(mentions.get(0).surface()).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smartphone",
        "amazon",
        "reaction",
        "spring season",
        "docks",
        "travis county",
        "Kafkaesque",
        "HACCP",
        "rustic",
        "swiftly",
        "flash",
        "angles",
        "station",
        "garden",
        "nodes",
        "pandas",
        "localization"
      })
  void everydayWordsAreNoMisspellings(String words) {
    assertThat(tag("the " + words + " we like", SectionKind.UNKNOWN))
        .as(words)
        .noneMatch(Mention::corrected);
  }

  @Test
  void shortAndDistantWordsNeedOtherTechnologies() {
    assertThat(ids("Supercent에 오신 것을 환영합니다")).isEmpty();
    assertThat(ids("거래 플랫폼 Rebit")).isEmpty();
    assertThat(ids("Pyton, Java")).containsExactly("python", "java");
    assertThat(ids("Kubenetis, Docker")).containsExactly("kubernetes", "docker");
  }

  @Test
  void rightNamesAreNotMarked() {
    assertThat(tag("Prometheus, Terraform, Elasticsearch", SectionKind.UNKNOWN))
        .hasSize(3)
        .noneMatch(Mention::corrected);
  }
}
