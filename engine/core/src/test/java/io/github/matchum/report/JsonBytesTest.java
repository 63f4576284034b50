package io.github.matchum.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.matchum.Matchum;
import io.github.matchum.Samples;
import io.github.matchum.reading.UnreadableException;
import io.github.matchum.render.JsonReports;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** The same input gives the same bytes. */
class JsonBytesTest {
  private static String all() throws UnreadableException {
    Matchum matchum = Matchum.builder().asOf(LocalDate.of(2026, 11, 22)).build();
    JsonReports json = new JsonReports();
    StringBuilder out = new StringBuilder();
    for (Path r : Samples.resumes().subList(0, 2)) {
      var resume = matchum.resume(r);
      out.append(json.resume(resume.view())).append('\n');
      for (Path p : Samples.postings()) {
        var posting = matchum.posting(p);
        out.append(json.posting(posting.view()))
            .append('\n')
            .append(json.score(matchum.score(resume, posting)))
            .append('\n');
      }
    }
    return out.toString();
  }

  @Test
  void doNotDependOnTimeLocaleOrZone() throws UnreadableException {
    String first = all();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      // Turkish lower-cases I to a letter of its own; Hindi and Arabic have digits of their own.
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(all()).isEqualTo(first);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(all()).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
