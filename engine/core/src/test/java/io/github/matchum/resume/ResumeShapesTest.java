package io.github.matchum.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.dictionary.Dictionary;
import io.github.matchum.dictionary.SkillId;
import io.github.matchum.reading.Readers;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.tagging.Tagger;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Resumes as untidy as real ones are; people and companies are invented. */
class ResumeShapesTest {
  private static final Dictionary DICTIONARY = Dictionary.load();
  private static final ResumeReader READER = new ResumeReader(new Tagger(DICTIONARY));

  private static Resume read(String name, String text) throws UnreadableException {
    return READER.read(Readers.standard().read(name, text), LocalDate.of(2026, 11, 22));
  }

  private static String grade(Resume resume, String skill) {
    return resume
        .evidenceOf(DICTIONARY.number(new SkillId(skill)))
        .map(e -> e.grade().label())
        .orElse("none");
  }

  @Test
  void exportOfAJobSiteInColumns() throws UnreadableException {
    Resume r =
        read(
            "r.txt",
            """
            이 력 서

            성명   구하람        성별 남     생년월일 1993.08.14 (만 33세)
            휴대폰 010-0000-1234      이메일 haram.gu@example.com

            [학력사항]
            재학기간            학교명                    전공              졸업구분
            2012.03~2018.08   누리샘대학교(4년제)         컴퓨터공학과       졸업

            [경력사항] 총 5년 10개월
            근무기간             회사명            부서/직급           담당업무
            2023.04 ~ 재직중     ㈜돌담커머스       서버개발팀/대리       주문 서버 개발
            2018.10 ~ 2019.12   은가람상사         총무팀/사원(계약직)   사내 전산 유지보수

            [상세 경력]
            ■ ㈜돌담커머스 (2023.04 ~ 재직중)
              - Java 17, Spring Boot 3.1, MySQL. 프론트(React)는 웹팀 담당
            ■ 은가람상사 (2018.10 ~ 2019.12)
              - ASP 그룹웨어 유지보수

            [자격증/어학]
            2018.05      정보처리기사              한국산업인력공단
            2026.12      AWS SAA                  취득예정
            2024.07      TOEIC 815점               YBM
            """);
    assertThat(r.careerMonths()).isEqualTo(44 + 15);
    assertThat(grade(r, "java")).isEqualTo("used");
    assertThat(grade(r, "react")).isEqualTo("mentioned");
    assertThat(grade(r, "engineer-information-processing")).isEqualTo("listed");
    assertThat(grade(r, "aws-solutions-architect-associate")).isEqualTo("learning");
    assertThat(r.schooling())
        .singleElement()
        .satisfies(s -> {
          assertThat(s.finished()).isTrue();
          assertThat(s.expected()).isFalse();
        });
    assertThat(r.languages()).extracting(LanguageResult::result).containsExactly("815");
  }

  @Test
  void freelanceProjectsInRowsWithoutATable() throws UnreadableException {
    Resume r =
        read(
            "r.txt",
            """
            경 력 기 술 서
            성명 : 오미르

            NO | 기간 | 프로젝트명 | 고객사 | 역할 | 개발환경
            1 | 2025.09 ~ 2026.10 | 차세대 보험 심사 시스템 구축 | 무지개생명 | 개발 PL | Java 17, Spring Boot, Oracle 19c, MyBatis, Nexacro
            2 | 2024.01 ~ 2025.07 | 공공 포털 고도화 | 나래청 | 개발 | PostgreSQL, Vue3, Jenkins

            [근무경력]
            2020.10 ~ 현재  프리랜서
            2015.04 ~ 2020.08  ㈜한별시스템 / 개발본부 / 과장
             - 대외계 인터페이스 개발(Tmax, Pro*C)

            [학력] 2008 ~ 2014 구슬대학교 수학과 졸
            [자격] 정보처리기사('14)
            """);
    assertThat(r.careerMonths()).isEqualTo(74 + 65);
    assertThat(
            r.evidenceOf(DICTIONARY.number(new SkillId("nexacro")))
                .orElseThrow()
                .months()
                .atLeast())
        .isEqualTo(14);
    assertThat(r.schooling()).singleElement().satisfies(s -> assertThat(s.finished()).isTrue());
    assertThat(grade(r, "engineer-information-processing")).isEqualTo("listed");
  }

  @Test
  void profilePageInEnglish() throws UnreadableException {
    Resume r =
        read(
            "r.md",
            """
            Minseo Baek
            Site Reliability Engineer at Lanternfish

            Experience

            Site Reliability Engineer
            Lanternfish · Full-time
            Mar 2023 - Present · 3 yrs 9 mos
            • Run 14 EKS clusters with Terraform
            • Data platform (Spark) is owned by another team

            Systems Engineer
            Birchwood Hosting · Full-time
            Jul 2020 - Feb 2023 · 2 yrs 8 mos
            • Ansible roles for 400 servers

            Licenses & certifications
            Certified Kubernetes Administrator (CKA)
            Issued Jun 2023 · Expires Jun 2026

            Languages
            English - Professional working proficiency
            German (A2), Korean (TOPIK 5)
            """);
    assertThat(r.careerMonths()).isEqualTo(45 + 32);
    assertThat(grade(r, "terraform")).isEqualTo("used");
    assertThat(grade(r, "apache-spark")).isEqualTo("mentioned");
    assertThat(grade(r, "cka")).isEqualTo("listed");
    assertThat(r.languages())
        .extracting(l -> l.language() + l.rank())
        .containsExactlyInAnyOrder("en5", "de2", "ko5");
  }

  @Test
  void academicsAndUnpaidPostsAreNoCareer() throws UnreadableException {
    Resume r =
        read(
            "r.md",
            """
            # Curriculum Vitae

            ## Education
            - Ph.D. in Electrical Engineering, Hanul University, 2021.03 – present (all but dissertation)

            ## Research Experience
            **Graduate Research Assistant, Speech Lab** (Mar 2019 – present)
            - Conformer models in PyTorch

            **Research Intern, Moonsil Labs** (Jun 2024 – Aug 2024)
            - Ran ONNX Runtime on ARM
            """);
    assertThat(r.careerMonths()).isEqualTo(3);
    assertThat(grade(r, "pytorch")).isEqualTo("used");
    assertThat(r.schooling()).singleElement().satisfies(s -> assertThat(s.finished()).isFalse());
  }

  @Test
  void listsThatLostTheirSigns() throws UnreadableException {
    Resume spaced = read("r.txt", "주요기술 Java Kotlin Go Rust Docker\n");
    assertThat(grade(spaced, "go")).isEqualTo("listed");
    assertThat(grade(spaced, "rust")).isEqualTo("listed");
    Resume tags = read("r.md", "#Java #Kotlin #Go #Docker\n");
    assertThat(grade(tags, "go")).isEqualTo("listed");
    assertThat(grade(read("r.md", "Java developer. Go to market.\n"), "go")).isEqualTo("none");
  }

  @Test
  void aLineOfLinksNamesNoSkill() throws UnreadableException {
    Resume r =
        read("r.md", "# 표나래\n\n🔗 [GitHub](https://git.example/n) · [Blog](https://b.example/n)\n");
    assertThat(grade(r, "github")).isEqualTo("none");
    assertThat(grade(read("r.md", "# 표나래\n\nGitHub · Java\n"), "github")).isEqualTo("listed");
  }

  @Test
  void postsAndTeamsAreNoSkills() throws UnreadableException {
    Resume r =
        read(
            "r.md",
            """
            ## 경력

            ### 달무리 (2022.10 ~ 현재)
            플랫폼팀 / Platform Engineering Team

            - 데이터플랫폼팀과 함께 Kafka 운영
            - MSA 전환
            """);
    assertThat(grade(r, "data-platform")).isEqualTo("none");
    assertThat(grade(r, "platform-engineering")).isEqualTo("none");
    assertThat(grade(r, "apache-kafka")).isEqualTo("used");
    assertThat(grade(r, "microservices")).isEqualTo("used");
  }
}
