package io.github.matchum.analysis;

import java.util.List;
import java.util.Random;

/**
 * Makes eojeols at random: words with particles and endings, Latin names, numbers, signs, noise.
 */
final class EojeolMaker {
  private static final List<String> WORDS =
      List.of(
          "서비스", "대용량", "트래픽", "결제", "정산", "배포", "설계", "운영", "처리", "K8s", "API", "Spring", "데이터",
          "플랫폼", "장애", "대응", "만들", "다루", "3년", "2024", "웹", "앱", "마이크로서비스", "스프링캠프", "C++", "e커머스",
          "ㅋㅋ", "經驗");
  private static final List<String> TAILS =
      List.of(
          "", "", "를", "을", "의", "에서", "로", "하는", "했습니다", "하며", "기반", "팀", "과의", "성", "/", ",", "(",
          "🚀");

  private EojeolMaker() {}

  static String text(Random random, int eojeols) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < eojeols; i++) {
      if (i > 0) {
        out.append(' ');
      }
      int words = 1 + random.nextInt(3);
      for (int w = 0; w < words; w++) {
        if (random.nextInt(12) == 0) {
          out.append((char) (0xAC00 + random.nextInt(11172)));
        }
        out.append(WORDS.get(random.nextInt(WORDS.size())));
        out.append(TAILS.get(random.nextInt(TAILS.size())));
      }
    }
    return out.toString();
  }
}
