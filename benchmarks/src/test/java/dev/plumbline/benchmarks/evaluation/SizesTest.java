package dev.plumbline.benchmarks.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizesTest {
  private final Sizes sizes =
      new Sizes(new TreeMap<>(Map.of(200, new Sizes.Recorded("aa", "bb", 7))));

  @Test
  void an_unknown_size_is_refused_with_the_sizes_there_are(@TempDir Path folder) {
    for (String command : new String[] {"generate", "run", "once"}) {
      StringWriter errors = new StringWriter();
      int exit =
          Main.run(
              new PrintWriter(new StringWriter()),
              new PrintWriter(errors, true),
              command,
              "--accounts",
              "12",
              "--evidence",
              folder.toString());
      assertThat(exit).isEqualTo(Main.MISUSED);
      assertThat(errors.toString().strip())
          .isEqualTo("there is no estate of 12 accounts; name one of 200, 1000, 10000, 100000");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_changed_hash_fails_the_command(@TempDir Path folder) {
    new EvidenceGenerator(1, 200, 0).write(folder.resolve("snapshot-200"));
    StringWriter errors = new StringWriter();
    int exit =
        Main.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(errors, true),
            "once",
            "--accounts",
            "200",
            "--evidence",
            folder.toString());
    assertThat(exit).isEqualTo(Main.CHANGED);
    assertThat(errors.toString()).contains("PLUMBLINE at 200 accounts has");
  }

  @Test
  void a_run_over_other_evidence_fails_before_it_measures(@TempDir Path folder) {
    new EvidenceGenerator(1, 200, 0).write(folder.resolve("snapshot-200"));
    StringWriter out = new StringWriter();
    StringWriter errors = new StringWriter();
    int exit =
        Main.run(
            new PrintWriter(out),
            new PrintWriter(errors, true),
            "run",
            "--accounts",
            "200",
            "--evidence",
            folder.toString());
    assertThat(exit).isEqualTo(Main.CHANGED);
    assertThat(errors.toString()).contains("the snapshot at 200 accounts has the hash");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void results_with_another_hash_or_another_number_are_told() {
    sizes.checkResults("the loops", 200, new ResultLines.Summary("bb", 7));
    assertThatExceptionOfType(Sizes.ChangedHashException.class)
        .isThrownBy(() -> sizes.checkResults("the loops", 200, new ResultLines.Summary("cc", 7)))
        .withMessage("the loops at 200 accounts has the hash cc, and bb was recorded");
    assertThatExceptionOfType(Sizes.ChangedHashException.class)
        .isThrownBy(() -> sizes.checkResults("the loops", 200, new ResultLines.Summary("bb", 8)))
        .withMessage("the loops at 200 accounts has 8 results, and 7 were recorded");
    assertThatExceptionOfType(Sizes.ChangedHashException.class)
        .isThrownBy(() -> sizes.checkSnapshot(200, "dd"))
        .withMessage("the snapshot at 200 accounts has the hash dd, and aa was recorded");
  }
}
