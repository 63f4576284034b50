package io.github.matchum.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.Samples;
import io.github.matchum.document.Document;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentKindTest {
  private static final DocumentKind KINDS = new DocumentKind(Samples.dictionary().lexicon());

  private static boolean offersWork(String text) {
    Document document = Samples.document("a.md", text);
    return KINDS.offersWork(document) && !KINDS.isResume(document);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "백엔드 개발자 구합니다. Java, Spring 3년 이상. 서울 강남. 연봉 협의",
        "안녕하세요~ 저희 팀에서 화면 개발하실 분 찾고 있어요! React 써보신 분이면 좋겠어요. DM 주세요",
        "Hi all! We need a senior Go engineer. Kubernetes experience a must. DM me.",
        "Backend Engineer\n\nRequirements\n- 3+ years with Java\n- Strong SQL skills",
        "서버 개발자\n\n필수\n- Java\n\n선택\n- Kafka",
        "2026 여름 인턴\n\n컴퓨터공학 전공 재학생\nPython 가능자\n이력서 보내 주세요",
        "[급구] 카페 알바 주말 오전\n시급 11,000원\n우대: 바리스타 자격증 소지자\n문자 주세요",
        "병동에서 일할 분을 찾습니다\n\n자격요건\n- 간호사 면허 소지자",
        "경력채용\n\n제1조 관련 법령에 따름\n응시자격: 정보처리기사 이상\n우대사항: 만 18세 이상"
      })
  void whatOffersWorkIsAPosting(String text) {
    assertThat(offersWork(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# fastqueue\n\nA queue in Go.\n\n## Requirements\n- Go 1.21\n- Docker 24+\n\n## Installation\n\n## License\nMIT",
        "# 빠른큐\n\n## 요구사항\n- Go 1.21 이상\n\n## 설치\n\n## 기여\n테스트를 필수로 작성해야 합니다.",
        "가람소프트, 클라우드 진출\n\n회사는 22일 서비스를 출시했다고 밝혔다.\n경력 3년 이상 개발자 50명을 채용할 계획이라고 전했다.",
        "견적서\n\nJava 개발 (3개월) | 2 | 8,000,000\n합계: 16,000,000원 (부가세 별도)",
        "# 주간 회의록\n\n참석자: 김가람\n\n## 안건\n1. 채용 현황: 백엔드 개발자 2명\n\n## 결정 사항\n- Redis 교체",
        "Weekly sync\n\nAttendees: Ann\n\nAction items\n- Bob: must upgrade Kubernetes\n- Ann: responsible for Redis",
        "자기소개서\n\n1. 지원동기\n백엔드 개발자로서 귀사에 지원하게 되었습니다. Java 경험이 3년 이상 있습니다.\n\n2. 성장과정\n",
        "Dear Hiring Manager,\n\nI have 5 years of experience in Java and a bachelor's degree.\n\nSincerely,\nJane",
        "소프트웨어 개발 용역 계약서\n\n제1조 (목적)\n제2조 을은 산출물을 필수로 제출하여야 한다.",
        "국비지원 Java 백엔드 개발자 양성과정 모집\n\n지원대상\n- 내일배움카드 소지자\n\n수강료 무료",
        "개발 채용공고 목록\n\n가람소프트 Java 경력 3년 이상\n나루랩 React 신입",
        "# 가람 소개\n\n## 기술 스택\n- Java, Kafka\n\n## 복지\n- 점심 제공",
        "된장찌개 끓이는 법\n\n재료\n- 두부 반 모\n- 된장 2큰술 이상",
        "할 일\n- Java 공부\n- 운동 3회 이상",
        "윤슬기 010-0000-0000\n\n2021.03 ~ 현재 가람소프트 백엔드 개발자\nKafka 도입 경험",
        "# 윤슬기\n\n## 경력\n### 가람 (2021.03 ~ 2024.01)\n담당업무: Java 개발\n\n## 학력\n- 푸른대 졸업"
      })
  void whatIsAnythingElseIsNone(String text) {
    assertThat(offersWork(text)).isFalse();
  }

  @Test
  void samplesAreWhatTheyAre() {
    for (Path posting : Samples.postings()) {
      assertThat(offersWork(Samples.text(posting))).as(posting.toString()).isTrue();
    }
    for (Path resume : Samples.resumes()) {
      Document document = Samples.document("r.md", Samples.text(resume));
      assertThat(KINDS.isResume(document)).as(resume.toString()).isTrue();
      assertThat(KINDS.isPosting(document)).as(resume.toString()).isFalse();
    }
  }
}
