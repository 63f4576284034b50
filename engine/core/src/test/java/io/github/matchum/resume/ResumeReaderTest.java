package io.github.matchum.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.SkillId;
import io.github.matchum.reading.Readers;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.tagging.Tagger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResumeReaderTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final Dictionary DICTIONARY = Dictionary.load();
  private static final ResumeReader READER = new ResumeReader(new Tagger(DICTIONARY));

  private static Resume read(String name, String text) throws UnreadableException {
    return READER.read(Readers.standard().read(name, text), AS_OF);
  }

  private static String grade(Resume resume, String skill) {
    return resume
        .evidenceOf(DICTIONARY.number(new SkillId(skill)))
        .map(e -> e.grade().label())
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pulumi도 비교했지만 팀 숙련도 때문에 테라폼 유지                   | pulumi     | mentioned
          Pulumi도 비교했지만 팀 숙련도 때문에 테라폼 유지                   | terraform  | used
          Debezium은 검토 후 보류                                            | debezium   | mentioned
          Redis와 Memcached 비교 후 Redis 도입                               | redis      | used
          Flink 검토 후 도입                                                 | apache-flink | used
          오픈스택은 옆팀 담당이라 인스턴스 발급 요청만 해봤습니다           | openstack  | mentioned
          OpenTelemetry로 트레이싱 수집 (Java 계측은 백엔드팀이 진행)        | java       | mentioned
          OpenTelemetry로 트레이싱 수집 (Java 계측은 백엔드팀이 진행)        | opentelemetry | used
          기술 : Kotlin, JPA, Kafka                                          | kotlin     | used
          RabbitMQ 대신 Kafka를 선택                                         | rabbitmq   | mentioned
          RabbitMQ 대신 Kafka를 선택                                         | apache-kafka | used
          OAuth2.0 흐름을 공부하면서 구현                                    | oauth      | used
          Superset 구축, Druid 대신 ClickHouse 선택                          | apache-superset | used
          Evaluated Istio and Linkerd but kept Envoy                         | istio      | mentioned
          Chose ClickHouse instead of Druid for analytics                    | apache-druid | mentioned
          Chose ClickHouse instead of Druid for analytics                    | clickhouse | used
          백엔드(Spring Boot)는 서버팀 담당                                  | spring-boot | mentioned
          안드로이드는 다른 파트가 담당                                      | android    | mentioned
          프론트(React)는 팀원 2명이 담당                                    | react      | mentioned
          부하 테스트는 서버팀이 JMeter로 진행                               | apache-jmeter | mentioned
          그로스팀이 요청한 대시보드를 Tableau로 개발                        | tableau    | used
          대시보드는 SRE팀이 구축, 저는 Grafana 알람만 추가                  | grafana    | used
          팀원들이 쓰는 Docker 환경 구성                                     | docker     | used
          Dashboards in Looker built by the BI team                          | looker     | mentioned
          Deployed without Kubernetes on plain EC2                           | kubernetes | mentioned
          Not only Java but Kotlin in production                             | java       | used
          PCB 설계는 하지 않음                                               | pcb-design | mentioned
          AUTOSAR 교육 2일 수료                                              | autosar    | learning
          SRE팀과 Java 배포 개선                                             | sre        | none
          Redis 운영, 팀워크                                                 | redis      | used
          """)
  void gradesOfALineInAJob(String line, String skill, String grade) throws UnreadableException {
    Resume resume = read("r.md", "## 경력\n\n### (주)하늘 (2020.01 ~ 현재)\n\n- " + line + "\n");
    if (DICTIONARY.skill(new SkillId(skill)).isPresent()) {
      assertThat(grade(resume, skill)).as(line).isEqualTo(grade);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Java, Kotlin                                              | java       | listed
          Redux Toolkit, Vue (튜토리얼만), React Native             | vue-js     | learning
          Redux Toolkit, Vue (튜토리얼만), React Native             | react-native | listed
          Rust 는 책 보고 따라치는 단계                             | rust       | learning
          Java는 해본 적이 없습니다                                 | java       | mentioned
          Java(2022년부터 실무)                                     | java       | used
          Learning — Flink, Kubeflow                                | kubeflow   | learning
          Java ★★★, Python ★                                        | python     | listed
          NestJS(공부중), Java                                      | java       | listed
          Kubernetes 공부 중, 실무에서는 Java 사용                  | kubernetes | learning
          React, Next.js, TypeScript, Svelte - 공부 예정            | react      | listed
          React, Next.js, TypeScript, Svelte - 공부 예정            | svelte     | learning
          No experience with Kubernetes                             | kubernetes | mentioned
          No Java, no Kotlin                                        | java       | mentioned
          No Java, no Kotlin                                        | kotlin     | mentioned
          Not a Java person                                         | java       | mentioned
          Looker (trial account), Tableau                           | looker     | mentioned
          Looker (trial account), Tableau                           | tableau    | listed
          Docker(입문), Java                                        | docker     | listed
          Cloud — AWS(EC2, S3)                                      | cloud-computing | none
          Cloud — AWS(EC2, S3)                                      | aws        | listed
          CI/CD : Jenkins                                           | ci-cd      | listed
          협업도구 : Jira, Slack                                    | collaboration-tools | none
          """)
  void gradesOfALineInAListOfSkills(String line, String skill, String grade)
      throws UnreadableException {
    assertThat(grade(read("r.md", "## 보유 기술\n\n- " + line + "\n"), skill))
        .as(line)
        .isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          정보처리기사(2019), CKA 준비중              ; engineer-information-processing ; listed
          정보처리기사(2019), CKA 준비중              ; cka  ; learning
          SQLD 2021.06 취득 / CKA 응시 예정(2026.12)  ; sqld ; listed
          SQLD 2021.06 취득 / CKA 응시 예정(2026.12)  ; cka  ; learning
          SQLD 2027.05 취득 예정                      ; sqld ; learning
          SQLD (2027.05)                              ; sqld ; learning
          CKA (Jan 2025), CKAD in progress            ; cka  ; listed
          CKA (Jan 2025), CKAD in progress            ; ckad ; learning
          CISSP는 경력 요건이 안 되어 미응시          ; cissp ; mentioned
          정보처리기사('14)                           ; engineer-information-processing ; listed
          """)
  void aCertificateIsHeldByItsOwnDate(String line, String skill, String grade)
      throws UnreadableException {
    assertThat(grade(read("r.md", "## 자격증\n\n- " + line + "\n"), skill)).as(line).isEqualTo(grade);
  }

  @Test
  void whatIsListedAndUsedInAJobIsUsed() throws UnreadableException {
    Resume resume =
        read(
            "r.md",
            "## Skills\n- Java, AWS, Docker\n\n## Experience\n\n### Acme (2020.01 ~ 2020.12)\n- Amazon EKS 운영\n- Java 배치 개발\n");
    assertThat(grade(resume, "java")).isEqualTo("used");
    assertThat(grade(resume, "aws"))
        .as("a particular service used shows the cloud it is of")
        .isEqualTo("used");
    assertThat(resume.evidence())
        .as("only what is named is evidence")
        .noneMatch(e -> e.skill().id().value().equals("cloud-computing"));
  }

  @Test
  void careerIsPaidWorkWithOverlapsCountedOnce() throws UnreadableException {
    String text =
        """
        ## 경력 요약

        | 회사 | 기간 |
        |---|---|
        | 너울(주) | '23.10 ~ 현재 |
        | 파란물류 | 2021년 3월 - 2023년 5월 |

        ## 상세 경력

        ### 너울(주) ('23.10 ~ 현재)
        **주문 분리 - 2024.01 ~ 2024.11**
        - Kafka 도입

        ### 파란물류 (2021년 3월 - 2023년 5월)
        - Java 개발

        ### 외주 (21.01~21.04)
        - Spring Boot

        ### 국비지원 자바 과정 2020.03 ~ 2020.09
        - Java 실습

        ## 개인 프로젝트

        **메모 앱** (2019.01 ~ 2019.06)
        - React

        ## 학력 및 병역
        - 다온대학교 컴퓨터공학과 졸업 (2014.03 ~ 2020.02)
        - 육군 만기전역 2016.01 ~ 2017.10
        """;
    Resume resume = read("r.md", text);
    // 2021.01 ~ 2023.05 and 2023.10 ~ 2026.11
    assertThat(resume.careerMonths()).isEqualTo(29 + 38);
    assertThat(resume.datedCareer()).isTrue();
    Evidence kafka =
        resume.evidenceOf(DICTIONARY.number(new SkillId("apache-kafka"))).orElseThrow();
    assertThat(kafka.months()).isEqualTo(new Months(11, 11));
    Evidence react = resume.evidenceOf(DICTIONARY.number(new SkillId("react"))).orElseThrow();
    assertThat(react.grade()).isEqualTo(Grade.USED);
  }

  @Test
  void anUndatedProjectInADatedJobGivesARange() throws UnreadableException {
    Resume resume =
        read(
            "r.md",
            "## 경력\n\n### 하늘 (2020.01 ~ 2021.12)\n\n#### 주문 시스템\n- Kafka 도입\n\n#### 정산 (2021.01 ~ 2021.06)\n- Kotlin 개발\n");
    assertThat(
            resume
                .evidenceOf(DICTIONARY.number(new SkillId("apache-kafka")))
                .orElseThrow()
                .months())
        .isEqualTo(new Months(0, 24));
    assertThat(resume.evidenceOf(DICTIONARY.number(new SkillId("kotlin"))).orElseThrow().months())
        .isEqualTo(new Months(6, 6));
  }

  @Test
  void aStatedCareerCountsOnlyWhereNoJobIsDated() throws UnreadableException {
    Resume resume = read("r.txt", "총 경력 : 7년 6개월\n\n경력\n하늘(주) 백엔드 개발\n");
    assertThat(resume.careerMonths()).isEqualTo(90);
    assertThat(resume.datedCareer()).isFalse();
  }

  @Test
  void theDocumentsOwnDateIsReadAndCountedTo() throws UnreadableException {
    Resume resume =
        read(
            "r.md",
            "---\ntitle: 이력서\nlastmod: 2026-01-15\n---\n\n## 경력\n\n### 하늘 (2025.01 ~ 현재)\n- Java 개발\n");
    assertThat(resume.documentDate()).contains(LocalDate.of(2026, 1, 15));
    assertThat(resume.careerMonths()).isEqualTo(23);
    assertThat(resume.careerMonthsAtDocumentDate()).isEqualTo(13);
  }

  @Test
  void schoolsAndLanguages() throws UnreadableException {
    Resume resume =
        read(
            "r.md",
            """
            ## 학력
            - 가람전문대학 컴퓨터공학과 졸업 (전문학사, 2014.03 ~ 2018.02)
            - 다온대학교 통계학과 졸업예정 (2027.02)
            - 다온대학교 대학원 컴퓨터공학 박사과정 수료

            ## 자격증 / 어학
            - 정보처리기사 (2023.06), CKS 준비중
            - TOEIC 925 (2025.02), OPIc IM2
            - 일본어 비즈니스 회화 가능
            """);
    assertThat(resume.schooling()).hasSize(3);
    assertThat(resume.schooling().get(0).finished()).isTrue();
    assertThat(resume.schooling().get(0).degreeOrNull())
        .hasToString("Degree[id=associate, rank=2]");
    assertThat(resume.schooling().get(1).expected()).isTrue();
    assertThat(resume.schooling().get(2).finished()).isFalse();
    assertThat(resume.languages())
        .extracting(LanguageResult::language)
        .containsExactly("en", "en", "ja");
    assertThat(resume.languages().get(0).result()).isEqualTo("925");
    assertThat(grade(resume, "cks")).isEqualTo("learning");
  }

  private static String whole(String[] p) {
    return String.format(
        java.util.Locale.ROOT,
        """
        # %1$s | Backend Engineer

        - 이메일 : %2$s
        - 연락처 : %3$s
        - 생년월일 : %4$s
        - 성별 : %5$s
        - 주소 : %6$s

        ## 경력

        ### 하늘(주) (2020.01 ~ 현재)
        - Spring Boot로 주문 API 개발
        - Kafka 도입
        - Istio 검토 후 보류

        ## 학력
        - %7$s대학교 컴퓨터공학과 졸업 (2014.03 ~ 2018.02)
        """,
        (Object[]) p);
  }

  @Test
  void personalDataChangeNothing() throws UnreadableException {
    Map<String, String> expected = null;
    String[][] people = {
      {"홍길동", "hong@example.com", "010-1234-5678", "1990.01.01", "남", "서울시 강남구", "다온"},
      {
        "김자바",
        "java.kotlin@spring.example",
        "010-9876-5432",
        "1971.12.31 (만 54세)",
        "여",
        "자바로 12 파이썬빌딩",
        "파이썬"
      },
      {
        "Ruby Go",
        "react@vue.example",
        "+82 10-1111-2222",
        "2001-05-05",
        "Female",
        "Docker street 5, Oracle",
        "스칼라"
      },
      {"제갈쿠버", "a@b.example", "01012345678", "95.3.1", "M", "쿠버네티스동 1", "도커"},
    };
    for (String[] p : people) {
      Resume resume = read("r.md", whole(p));
      Map<String, String> seen = summary(resume);
      expected = expected == null ? seen : expected;
      assertThat(seen).as(p[0]).isEqualTo(expected);
    }
    assertThat(expected)
        .containsKeys("spring-boot", "apache-kafka")
        .doesNotContainKeys("ruby", "oracle-database", "python");
  }

  private static Map<String, String> summary(Resume resume) {
    Map<String, String> out = new TreeMap<>();
    for (Evidence e : resume.evidence()) {
      out.put(e.skill().id().value(), e.grade() + " " + e.months() + " " + e.lastUsedOrNull());
    }
    out.put(
        "career",
        resume.careerMonths()
            + " "
            + resume.roles()
            + " "
            + resume.schooling().stream().map(s -> s.degreeOrNull() + " " + s.majors()).toList());
    return out;
  }

  private static final List<String> BULLETS =
      List.of(
          "Spring Boot로 주문 API 개발",
          "Kafka 도입",
          "쿠버네티스 운영",
          "Istio 검토 후 보류",
          "Rust 공부 중",
          "Redis 캐시 적용",
          "Terraform 모듈 작성",
          "MySQL 쿼리 튜닝",
          "React 화면은 다른 팀이 담당");

  private static String withBullets(List<String> bullets) {
    return "## 기술\n- Java, Kafka, Rust, React\n\n## 경력\n\n### 하늘(주) (2020.01 ~ 현재)\n- "
        + String.join("\n- ", bullets)
        + "\n";
  }

  @Test
  void orderOfBulletsChangesNothing() throws UnreadableException {
    Map<String, String> expected = summary(read("r.md", withBullets(BULLETS)));
    Random random = new Random(3);
    for (int i = 0; i < 20; i++) {
      List<String> shuffled = new ArrayList<>(BULLETS);
      Collections.shuffle(shuffled, random);
      assertThat(summary(read("r.md", withBullets(shuffled))))
          .as(shuffled.toString())
          .isEqualTo(expected);
    }
  }

  @Test
  void moreBulletsNeverLowerAGrade() throws UnreadableException {
    List<String> bullets = new ArrayList<>();
    Map<Integer, Grade> before = new TreeMap<>();
    for (String bullet : BULLETS) {
      bullets.add(bullet);
      Resume resume = read("r.md", withBullets(bullets));
      for (Map.Entry<Integer, Grade> e : before.entrySet()) {
        assertThat(resume.evidenceOf(e.getKey()).orElseThrow().grade())
            .isGreaterThanOrEqualTo(e.getValue());
      }
      resume.evidence().forEach(e -> before.put(e.number(), e.grade()));
    }
  }

  @Test
  void namesInHangulAndLatinAreTheSame() throws UnreadableException {
    String latin = "## 경력\n\n### 하늘 (2020.01 ~ 현재)\n- Kubernetes를 운영\n- Kafka 도입\n- Redis 적용\n";
    String hangul =
        latin.replace("Kubernetes를", "쿠버네티스를").replace("Kafka", "카프카").replace("Redis", "레디스");
    assertThat(summary(read("r.md", hangul))).isEqualTo(summary(read("r.md", latin)));
  }

  @Test
  void plainTextWithoutMarkup() throws UnreadableException {
    String text =
        """
        이 력 서
        성    명 : 홍길동

        ■ 보유기술
         - 언어: Java(상), Python(하)

        ■ 경력사항
         2022.07 ~ 현재   (주)맑은페이   결제플랫폼팀 / 선임
           [정산 시스템]
           - Spring Batch로 배치 재구성
           - 사용 기술: Java 17, Kafka
         2020.03 ~ 2022.06   하늘소프트(주)   사원
           - Jenkins 배포 스크립트 작성
         2018.01 ~ 2019.06   육군 만기전역

        ■ 학력
         2013.03 ~ 2020.02  다온대학교 전자공학과 졸업 (학점 3.6/4.5)
        """;
    Resume resume = read("r.txt", text);
    assertThat(resume.careerMonths()).isEqualTo(53 + 28);
    assertThat(grade(resume, "apache-kafka")).isEqualTo("used");
    assertThat(grade(resume, "python")).isEqualTo("listed");
    assertThat(resume.entries()).filteredOn(e -> e.kind() == Entry.Kind.JOB).hasSize(2);
  }
}
