package io.github.matchum.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.Samples;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings in every decoration, and lines that are none. */
class OutlinerTest {
  private static final Outliner OUTLINER = new Outliner(Samples.dictionary().lexicon());

  private static List<Part> posting(String text) {
    return OUTLINER.posting(Samples.document("posting.txt", text));
  }

  /** Says parts as {@code required(2) preferred(1)}: kind and number of statements. */
  private static String say(List<Part> parts) {
    return parts.stream()
        .map(p -> p.kind().label() + "(" + p.statements().size() + ")")
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "자격요건",
        "자격 요건",
        "자격요건:",
        "자격요건 :",
        "[자격요건]",
        "[ 자격요건 ]",
        "【자격요건】",
        "<자격요건>",
        "《자격요건》",
        "■ 자격요건",
        "□ 자격요건",
        "▶ 자격요건",
        "◆자격요건",
        "● 자격요건",
        "○ 자격요건",
        "※ 자격요건",
        "✅ 자격요건",
        "🙋 자격요건",
        "1. 자격요건",
        "2) 자격요건",
        "① 자격요건",
        "가. 자격요건",
        "- 자격요건",
        "* 자격요건",
        "• 자격요건",
        "ㆍ자격요건",
        "## 자격요건",
        "**자격요건**",
        "자격요건 (필수)",
        "자격요건입니다",
        "   자격요건   ",
        "=== 자격요건 ===",
        "--- 자격요건 ---",
        "이런 분을 찾고 있어요!",
        "이런 분을 찾습니다 🙌",
        "[지원자격]",
        "Requirements",
        "REQUIREMENTS",
        "Requirements:",
        "What we're looking for",
        "What we’re looking for",
        "Ｒｅｑｕｉｒｅｍｅｎｔｓ",
      })
  void aHeadingIsKnownInEveryDecoration(String heading) {
    List<Part> parts = posting("서버 개발자 채용\n\n" + heading + "\n- Java 3년 이상\n- MySQL 경험\n");
    assertThat(say(parts)).isEqualTo("unknown(1) required(2)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# 자격요건",
        "## 자격요건",
        "### **자격요건**",
        "#### [자격요건]",
        "## 3. 자격요건",
        "## ✅ 자격요건",
        "**자격요건**",
        "자격요건\n---",
        "## 우리가 찾는 분 / 자격요건"
      })
  void aHeadingIsKnownInMarkdown(String heading) {
    List<Part> parts =
        OUTLINER.posting(
            Samples.document("posting.md", heading + "\n\n- Java 3년 이상\n- MySQL 경험\n"));
    assertThat(parts.get(parts.size() - 1).kind()).isEqualTo(SectionKind.REQUIRED);
    assertThat(parts.get(parts.size() - 1).statements()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "우대사항, PREFERRED",
    "이런 분이면 더 좋아요, PREFERRED",
    "Nice to have, PREFERRED",
    "주요업무, DUTIES",
    "합류하면 담당할 업무, DUTIES",
    "What you'll do, DUTIES",
    "기술 스택, STACK",
    "Tech Stack, STACK",
    "복리후생, BENEFITS",
    "채용절차, PROCESS",
    "근무조건, CONDITIONS",
    "회사소개, COMPANY",
    "About us, COMPANY",
  })
  void eachKindOfSection(String heading, SectionKind kind) {
    List<Part> parts = posting("서버 개발자 채용\n\n[" + heading + "]\n- 한 줄\n");
    assertThat(parts.get(1).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- 자격요건을 함께 정의하고 문서로 남기는 일을 해 보신 분",
        "- 주요업무 시스템의 우대금리 계산 모듈 개발 경험",
        "- 우대금리 계산 로직을 개발해 보신 분",
        "- Java 3년 이상 우대",
        "- 필수는 아니지만 Kafka를 아시는 분",
      })
  void aSentenceIsNoHeading(String line) {
    assertThat(say(posting("서버 개발자 채용\n\n[자격요건]\n" + line + "\n- MySQL 경험\n")))
        .isEqualTo("unknown(1) required(2)");
  }

  @Test
  void aHeadingAndItsContentMayShareALine() {
    List<Part> parts = posting("서버 개발자 채용\n\n자격요건: Java 3년 이상\n우대사항: Kafka 운영 경험\n복리후생: 4대보험\n");
    assertThat(say(parts)).isEqualTo("unknown(1) required(1) preferred(1) benefits(1)");
    assertThat(parts.get(1).heading()).contains(parts.get(1).statements().get(0));
  }

  @Test
  void anInlineHeadingInsideASectionHoldsForItsLine() {
    List<Part> parts =
        posting("서버 개발자 채용\n\n[자격요건]\n- Java 3년 이상\n- 우대사항: Kafka 운영 경험\n- MySQL 경험\n");
    assertThat(say(parts)).isEqualTo("unknown(1) required(1) preferred(1) required(1)");
  }

  @Test
  void aHeadingBelowKeepsTheKindOfWhatItIsIn() {
    List<Part> parts =
        OUTLINER.posting(
            Samples.document(
                "p.md",
                "# 서버 개발자\n\n## 자격요건\n\n### 백엔드\n\n- Java\n\n### 프론트\n\n- React\n\n## 그 밖에\n\n- 한 줄\n"));
    assertThat(parts.stream().map(p -> p.kind().label()).toList())
        .containsExactly("unknown", "required", "required", "required", "unknown");
  }

  @Test
  void aBracketedLineThatSaysNothingEndsASection() {
    List<Part> parts = posting("서버 개발자\n\n[자격요건]\n- Java 3년 이상\n\n[우리 팀의 하루]\n- 아침에는 커피를 마셔요\n");
    assertThat(say(parts)).isEqualTo("unknown(1) required(1) unknown(1)");
  }

  @Test
  void lineEndsMakeNoDifference() {
    String text = "서버 개발자\n\n[자격요건]\n- Java 3년 이상\n\n[우대사항]\n- Kafka\n";
    assertThat(say(posting(text.replace("\n", "\r\n")))).isEqualTo(say(posting(text)));
    assertThat(say(posting(text.replace('\n', '\r')))).isEqualTo(say(posting(text)));
  }

  @Test
  void headingsOfResumes() {
    List<Part> parts =
        OUTLINER.resume(
            Samples.document(
                "r.md",
                "# 홍길순\n\n## 기술\n\n- Java\n\n## 경력\n\n### (주)해오름 (2020.01 ~ 2022.03)\n\n- 서버 개발\n\n## 학력\n\n- 솔향기대학교\n"));
    assertThat(parts.stream().map(p -> p.kind().label()).toList())
        .containsExactly("unknown", "skills", "experience", "experience", "education");
  }

  @Test
  void tellsAResumeFromAPosting() {
    DocumentKind kind = new DocumentKind(Samples.dictionary().lexicon());
    Samples.resumes()
        .forEach(f ->
            assertThat(kind.isPosting(Samples.document(f.toString(), Samples.text(f))))
                .as(f.toString())
                .isFalse());
    Samples.postings()
        .forEach(f ->
            assertThat(kind.isResume(Samples.document(f.toString(), Samples.text(f))))
                .as(f.toString())
                .isFalse());
  }

  @Test
  void aLineThatGoesOnBehindItsBracketIsNoHeading() {
    List<Part> parts =
        OUTLINER.posting(
            Samples.document(
                "posting.txt",
                "개발자\n\n우대사항\n협업 툴(Jira, Notion) 경험자\n보안 코딩 경험자\n\n기술 스택(백엔드)\nJava\n"));
    assertThat(parts)
        .extracting(p -> p.kind().label())
        .containsExactly("unknown", "preferred", "stack");
  }

  @ParameterizedTest
  @CsvSource({
    "이런 성향과 습관을 기대해요, required",
    "저희는 이런 동료를 모시고 싶어요!, required",
    "이런 이력까지 있다면 더욱 감사해요, preferred",
    "입사하면 이런 일을 맡게 됩니다, duties",
    "우리는 이런 분위기에서 일해요, benefits"
  })
  void headingsInACompanysOwnWords(String heading, String kind) {
    List<Part> parts =
        OUTLINER.posting(
            Samples.document("posting.txt", "개발자\n\n" + heading + "\n\n- 문장 하나\n- 문장 둘\n"));
    assertThat(parts).extracting(p -> p.kind().label()).contains(kind);
  }
}
