package io.github.matchum.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is passed in one look holds no phrase. */
class PhraseTrieTest {
  /** Few letters, so that texts are full of phrases and of beginnings of phrases. */
  private static final String LETTERS = "가나다ab1 .-/";

  private static String text(Random random, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return out.toString();
  }

  /** Whether a phrase begins at a place, by the letters alone: its gaps match one sign or none. */
  private static boolean begins(String key, int from, String text, int at) {
    if (from == key.length()) {
      return true;
    }
    char c = key.charAt(from);
    if (c > 3) {
      return at < text.length() && text.charAt(at) == c && begins(key, from + 1, text, at + 1);
    }
    return begins(key, from + 1, text, at)
        || (at < text.length()
            && " -._/".indexOf(text.charAt(at)) >= 0
            && (text.charAt(at) != '.' || c == 2)
            && (text.charAt(at) != '/' || c == 3)
            && begins(key, from + 1, text, at + 1));
  }

  @Test
  void noPlaceOfAPhraseIsPassed() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      PhraseTrie.Builder builder = new PhraseTrie.Builder();
      List<String> keys = new ArrayList<>();
      for (int i = 1 + random.nextInt(6); i > 0; i--) {
        String phrase = text(random, 1 + random.nextInt(4)).strip();
        if (!phrase.isEmpty()) {
          builder.add(phrase, i);
          keys.add(PhraseTrie.key(phrase));
        }
      }
      PhraseTrie trie = builder.build();
      String text = text(random, 30);
      PhraseTrie.Hits hits = new PhraseTrie.Hits();
      for (int i = 0; i < text.length(); i++) {
        int at = i;
        boolean begins = keys.stream().anyMatch(k -> begins(k, 0, text, at));
        String what = "seed " + seed + ", place " + i + " of '" + text + "', phrases " + keys;
        if (begins) {
          assertThat(trie.next(text, i)).as(what).isEqualTo(i);
          assertThat(trie.find(text, i, hits)).as(what).isTrue();
        }
        if (trie.find(text, i, hits)) {
          assertThat(trie.next(text, i)).as(what).isEqualTo(i);
        }
      }
    }
  }

  @Test
  void behindTheLastPlaceIsTheEnd() {
    PhraseTrie trie = new PhraseTrie.Builder().add("자바", 1).add("c", 2).build();
    assertThat(trie.next("자비와 자동차", 0)).isEqualTo(7);
    assertThat(trie.next("자비와 자바", 0)).isEqualTo(4);
    assertThat(trie.next("자비와 c", 0)).isEqualTo(4);
    assertThat(trie.next("자", 0)).isEqualTo(1);
    assertThat(trie.next("", 0)).isZero();
  }
}
