package io.github.matchum.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.matchum.Samples;
import io.github.matchum.analysis.NoriAnalyzer;
import io.github.matchum.evidence.TermWeights;
import io.github.matchum.match.Atom;
import io.github.matchum.match.AtomCompiler;
import io.github.matchum.match.PreparedPosting;
import io.github.matchum.match.Unweighed;
import io.github.matchum.posting.Posting;
import io.github.matchum.posting.PostingReader;
import io.github.matchum.posting.Requirement;
import io.github.matchum.reading.Limits;
import io.github.matchum.reading.PostingLine;
import io.github.matchum.reading.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is kept of a posting is what it was. */
class PostingFormTest {
  private static final PostingReader POSTINGS = new PostingReader(Samples.tagger());
  private static final AtomCompiler COMPILER =
      new AtomCompiler(Samples.dictionary(), Samples.dictionary().lexicon().rubric());
  private static final TermWeights TERMS = new TermWeights(new NoriAnalyzer(), Samples.tagger());

  private final PostingForm form = new PostingForm(Samples.dictionary());

  private static KeptPosting kept(String name, String text) {
    Posting posting = POSTINGS.read(Samples.document(name, text));
    return KeptPosting.of(
        COMPILER.unweighed(posting).withTerms(TERMS), new int[] {1, -5, 1 << 30}, new int[] {7});
  }

  private static List<KeptPosting> samples() throws UnreadableException {
    List<KeptPosting> out = new ArrayList<>();
    for (Path file : Samples.postings()) {
      out.add(kept(file.getFileName().toString(), Samples.text(file)));
    }
    for (String line :
        Samples.text(Samples.folder().resolve("gold/postings.jsonl")).lines().toList()) {
      PostingLine posting = PostingLine.of("gold", line, Limits.defaults());
      out.add(
          kept(posting.source() + ".txt", new String(posting.content(), StandardCharsets.UTF_8)));
    }
    return out;
  }

  private static Unweighed asked(KeptPosting kept) {
    return kept.asked().orElseThrow();
  }

  @Test
  void allThatARankingNeedsComesBack() throws Exception {
    List<KeptPosting> samples = samples();
    assertThat(samples).hasSizeGreaterThan(80);
    for (KeptPosting sample : samples) {
      Posting was = asked(sample).posting();
      byte[] bytes = form.bytes(sample);
      KeptPosting back = form.read(was.document().source().name(), bytes);
      Posting is = asked(back).posting();
      assertThat(form.bytes(back)).isEqualTo(bytes);
      assertThat(back.lines()).isEqualTo(sample.lines());
      assertThat(back.title()).isEqualTo(sample.title());
      assertThat(PostingForm.prints(bytes))
          .isDeepEqualTo(new int[][] {sample.lines(), sample.title()});
      assertThat(is.document().source().name()).isEqualTo(was.document().source().name());
      assertThat(is.document().properties().get("company"))
          .isEqualTo(was.document().properties().get("company"));
      assertThat(is.title()).isEqualTo(was.title());
      assertThat(is.role()).isEqualTo(was.role());
      assertThat(is.career()).isEqualTo(was.career());
      assertThat(is.unread()).isEqualTo(was.unread());
      assertThat(is.structured()).isEqualTo(was.structured());
      assertThat(is.requirements().stream().map(PostingFormTest::told).toList())
          .isEqualTo(was.requirements().stream().map(PostingFormTest::told).toList());
      assertThat(told(COMPILER.weigh(asked(back)))).isEqualTo(told(COMPILER.compile(was)));
    }
  }

  private static String told(Requirement r) {
    return String.join(
        "|",
        r.id(),
        String.valueOf(r.line()),
        r.section().label(),
        r.kind().label(),
        String.valueOf(r.groups()),
        String.valueOf(r.minYears()),
        String.valueOf(r.maxYears()),
        r.demand().label(),
        r.statement().text(),
        r.text());
  }

  private static List<String> told(PreparedPosting posting) {
    List<String> out = new ArrayList<>();
    out.add(posting.weight() + " " + posting.unknownWeight());
    for (Atom atom : posting.atoms()) {
      Requirement r = atom.requirement();
      out.add((r == null ? "" : r.id()) + " " + atom.weight() + " " + bare(atom));
    }
    for (Requirement r : posting.posting().requirements()) {
      for (int i = 0; i < posting.atomsOf(r).size(); i++) {
        out.add(r.id() + " " + i + " " + posting.countedAt(r, i));
      }
    }
    return out;
  }

  /** One side has the terms of free text already, the other finds them. */
  private static Atom bare(Atom atom) {
    return atom instanceof Atom.FreeText f && f.terms() == null
        ? PostingForm.bare(
            new Atom.FreeText(
                f.requirement(), f.role(), TERMS.of(f.requirement().statement()), f.weight()))
        : PostingForm.bare(atom);
  }

  @Test
  void whatIsNoPostingStaysNone() throws DamagedException {
    KeptPosting back = form.read("a.txt", form.bytes(KeptPosting.none()));
    assertThat(back.asked()).isEmpty();
  }

  @Test
  void aTextCutShortIsRefused() throws UnreadableException {
    byte[] bytes = form.bytes(samples().get(0));
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> form.read("a.txt", part)).isInstanceOf(DamagedException.class);
    }
  }

  @Test
  void damageIsRefusedOrReadButNeverAFault() throws UnreadableException {
    byte[] bytes = form.bytes(samples().get(3));
    Random random = new Random(20261122);
    int refused = 0;
    for (int i = 0; i < 5000; i++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        assertThat(form.read("a.txt", damaged)).isNotNull();
      } catch (DamagedException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }
}
