package io.github.matchum.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes folders of made-up postings for measuring: {@code PostingGenerator FOLDER COUNT [SEED]};
 * or a file with one a line, where the name ends in {@code .jsonl}. The same seed gives the same
 * files. Each has about 2.4 KB of UTF-8 under the usual headings in one of several decorations; of
 * 100,000 eojeols more than 20,000 are distinct, as in real postings, so that a cache of eojeols is
 * measured at what it does and not at what it would like.
 */
public final class PostingGenerator {
  private static final int BYTES = 2400;

  private static final List<String> ROLES =
      List.of(
          "백엔드 개발자",
          "서버 개발자",
          "프론트엔드 개발자",
          "데이터 엔지니어",
          "DevOps 엔지니어",
          "SRE",
          "머신러닝 엔지니어",
          "안드로이드 개발자",
          "iOS 개발자",
          "플랫폼 엔지니어",
          "보안 엔지니어",
          "QA 엔지니어");

  private static final List<String> TOOLS =
      List.of(
          "Java",
          "Kotlin",
          "Spring Boot",
          "Spring",
          "JPA",
          "Go",
          "Python",
          "Django",
          "FastAPI",
          "Node.js",
          "TypeScript",
          "React",
          "Vue.js",
          "Next.js",
          "AWS",
          "GCP",
          "Azure",
          "Kubernetes",
          "쿠버네티스",
          "Docker",
          "도커",
          "Terraform",
          "Ansible",
          "Helm",
          "ArgoCD",
          "Jenkins",
          "GitHub Actions",
          "Prometheus",
          "Grafana",
          "Kafka",
          "RabbitMQ",
          "Redis",
          "MySQL",
          "PostgreSQL",
          "MongoDB",
          "Elasticsearch",
          "Spark",
          "Airflow",
          "Hadoop",
          "Flink",
          "PyTorch",
          "TensorFlow",
          "Swift",
          "Android",
          "Linux",
          "리눅스",
          "Git",
          "MSA",
          "CI/CD",
          "REST API",
          "GraphQL",
          "gRPC",
          "Nginx",
          "Istio",
          "Datadog",
          "BigQuery",
          "Snowflake",
          "C++",
          "Rust",
          "JUnit",
          "Selenium");

  private static final List<String> NOUNS =
      List.of(
          "결제", "주문", "배송", "정산", "회원", "상품", "검색", "추천", "광고", "쿠폰", "재고", "물류", "예약", "알림", "메시지",
          "채팅", "영상", "음성", "이미지", "지도", "위치", "인증", "권한", "보안", "로그", "지표", "통계", "실험", "배치",
          "실시간", "대용량", "트래픽", "데이터", "모델", "학습", "추론", "품질", "성능", "장애", "모니터링", "배포", "자동화",
          "인프라", "네트워크", "서버", "클라이언트", "화면", "디자인", "접근성", "테스트", "코드", "리뷰", "문서", "설계", "구조",
          "도메인", "서비스", "플랫폼", "시스템", "솔루션", "제품", "기능", "개발", "운영", "분석", "개선", "최적화", "확장", "이전",
          "통합", "연동", "관리", "협업", "소통", "고객", "사용자", "시장", "글로벌", "금융", "의료", "교육", "게임", "여행",
          "부동산", "패션", "식품", "제조", "공공", "법률", "인사", "회계", "영업", "마케팅", "콘텐츠", "커머스", "모빌리티", "로봇",
          "센서", "장비", "공정", "생산");

  private static final List<String> PARTICLES =
      List.of(
          "", "을", "를", "의", "에", "과", "와", "은", "는", "에서", "으로", "까지", "부터", "만", "도", "에도", "에서의",
          "으로의", "이나", "마다");

  private static final List<String> ENDINGS =
      List.of(
          " 경험이 있으신 분",
          " 경험",
          " 경험자",
          "에 능숙하신 분",
          "에 대한 이해가 있으신 분",
          " 활용 능력",
          " 역량을 갖추신 분",
          "에 관심이 많으신 분",
          " 운영 경험 3년 이상",
          " 개발 경력 5년 이상");

  private static final List<String> WORK =
      List.of("합니다", "하고 있습니다", "하게 됩니다", "를 담당합니다", "를 함께 만들어 갑니다");

  private static final String[][] HEADINGS = {
    {"주요업무", "자격요건", "우대사항", "혜택 및 복지"},
    {"[담당업무]", "[지원자격]", "[우대조건]", "[복리후생]"},
    {"■ 이런 일을 합니다", "■ 이런 분을 찾습니다", "■ 이런 분이면 더 좋습니다", "■ 함께하면 누리는 것"},
    {"## 주요 업무", "## 자격 요건", "## 우대 사항", "## 복지"},
  };

  private static final String[] BULLETS = {"- ", "• ", "ㆍ", "* ", "· "};

  private final Random random;

  private PostingGenerator(long seed) {
    this.random = new Random(seed);
  }

  /** Writes the files. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("PostingGenerator FOLDER|FILE.jsonl COUNT [SEED]");
      return;
    }
    int count = Integer.parseInt(args[1]);
    PostingGenerator generator =
        new PostingGenerator(args.length > 2 ? Long.parseLong(args[2]) : 1);
    if (args[0].endsWith(".jsonl")) {
      try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
        for (int i = 0; i < count; i++) {
          // Made of letters, signs and line ends: nothing else has to be written otherwise.
          String text = generator.posting().replace("\n", "\\n");
          out.write("{\"source\":\"" + name(i) + "\",\"text\":\"" + text + "\"}\n");
        }
      }
      return;
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (int i = 0; i < count; i++) {
      Files.writeString(folder.resolve(name(i)), generator.posting());
    }
  }

  private static String name(int i) {
    return "p" + String.valueOf(10_000_000 + i).substring(1) + ".txt";
  }

  /** Returns the texts of some postings; the same seed gives the same ones. */
  static List<String> texts(int count, long seed) {
    PostingGenerator generator = new PostingGenerator(seed);
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(generator.posting());
    }
    return texts;
  }

  private String posting() {
    StringBuilder out = new StringBuilder();
    String[] headings = HEADINGS[random.nextInt(HEADINGS.length)];
    String bullet = BULLETS[random.nextInt(BULLETS.length)];
    out.append(compound())
        .append(' ')
        .append(of(ROLES))
        .append(" (")
        .append(1 + random.nextInt(8))
        .append("년 이상)\n\n");
    out.append(prose()).append('\n').append(prose()).append('\n');
    lines(out, headings[0], bullet, 4 + random.nextInt(3), this::duty);
    lines(out, headings[1], bullet, 5 + random.nextInt(4), this::asked);
    lines(out, headings[2], bullet, 4 + random.nextInt(3), this::asked);
    out.append('\n').append(headings[3]).append('\n');
    // Up to the usual length with what asks nothing, as real postings do.
    while (bytes(out) < BYTES) {
      out.append(bullet).append(prose()).append('\n');
    }
    return out.toString();
  }

  private static int bytes(StringBuilder text) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      n += text.charAt(i) < 0x80 ? 1 : 3;
    }
    return n;
  }

  private void lines(
      StringBuilder out,
      String heading,
      String bullet,
      int count,
      java.util.function.Supplier<String> line) {
    out.append('\n').append(heading).append('\n');
    for (int i = 0; i < count; i++) {
      out.append(bullet).append(line.get()).append('\n');
    }
  }

  private String duty() {
    String tool = random.nextInt(3) == 0 ? of(TOOLS) + " 기반 " : "";
    return tool + word() + " " + word() + " " + compound() + " " + compound() + of(WORK);
  }

  private String asked() {
    return switch (random.nextInt(5)) {
      case 0 -> word() + " " + word() + " " + compound() + of(ENDINGS);
      case 1 -> of(TOOLS) + ", " + of(TOOLS) + " 중 하나 이상" + of(ENDINGS);
      case 2 -> of(TOOLS) + "/" + of(TOOLS) + "/" + of(TOOLS) + of(ENDINGS);
      case 3 -> of(TOOLS) + "을 활용한 " + word() + " " + compound() + of(ENDINGS);
      default -> of(TOOLS) + " 및 " + of(TOOLS) + of(ENDINGS);
    };
  }

  private String prose() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      words.add(word());
    }
    return String.join(" ", words) + " " + compound() + of(WORK);
  }

  private String word() {
    return (random.nextInt(3) == 0 ? compound() : usual()) + of(PARTICLES);
  }

  private String compound() {
    return usual() + of(NOUNS);
  }

  /** Some words are said more often than others. */
  private String usual() {
    double x = random.nextDouble();
    return NOUNS.get((int) (x * x * NOUNS.size()));
  }

  private String of(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
