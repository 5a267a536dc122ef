package dev.plumbline.benchmarks.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.things.Thing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementTest {
  private static final int ACCOUNTS = 200;

  @TempDir static Path folder;
  private static Path snapshot = Path.of("");
  private static ResultLines.Summary truth = ResultLines.hashed().finish();

  @BeforeAll
  static void generate() {
    EvidenceFolder evidence = new EvidenceFolder(folder);
    snapshot = evidence.snapshot(ACCOUNTS);
    truth = evidence.truth(ACCOUNTS);
  }

  @Test
  void the_generator_writes_what_was_recorded() {
    Sizes sizes = Sizes.recorded();
    sizes.checkSnapshot(ACCOUNTS, Snapshot.open(snapshot).hash());
    sizes.checkResults("what is true", ACCOUNTS, truth);
  }

  @Test
  void plumbline_says_what_is_true_line_by_line() throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ResultLines lines = new ResultLines(said);
    new Plumbline(BenchmarkPolicies.bundle())
        .evaluate(
            snapshot, 1, account -> account.findings().forEach(f -> Plumbline.tell(f, lines)));
    lines.finish();
    List<String> all = Files.readAllLines(folder.resolve("truth-" + ACCOUNTS + ".tsv"));
    assertThat(said.toString(StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(all);
  }

  @Test
  void two_threads_say_what_one_says() {
    assertThat(new Plumbline(BenchmarkPolicies.bundle()).summary(snapshot, 2)).isEqualTo(truth);
  }

  @Test
  void the_rules_alone_and_the_interpreter_say_what_is_true() {
    Plumbline plumbline = new Plumbline(BenchmarkPolicies.bundle());
    List<Thing> roots = Plumbline.roots(Plumbline.load(snapshot, plumbline.bundle()));
    assertThat(said(to -> plumbline.assess(roots, to))).isEqualTo(truth);
    assertThat(said(to -> new Interpreted(plumbline.bundle(), to).judge(roots))).isEqualTo(truth);
  }

  @Test
  void loops_and_hand_written_drl_say_what_is_true() throws IOException {
    List<SeenAccount> accounts = PlainLoading.of(snapshot);
    assertThat(said(to -> new Loops(to).judge(accounts))).isEqualTo(truth);
    assertThat(said(to -> HandWrittenDrl.compiled().judge(accounts, to))).isEqualTo(truth);
  }

  @Test
  void a_refresh_says_what_is_true_after_the_change_and_evaluates_what_changed() {
    Path after = new EvidenceFolder(folder).refreshed(ACCOUNTS);
    Plumbline plumbline = new Plumbline(BenchmarkPolicies.bundle());
    KeptInMemory kept = new KeptInMemory();
    plumbline.evaluate(snapshot, 1, kept);
    KeptInMemory renewed = kept.copy();
    plumbline.evaluate(after, 1, renewed);
    assertThat(renewed.summary()).isEqualTo(EvidenceGenerator.of(ACCOUNTS).refreshed().truth());
    assertThat(renewed.summary()).isNotEqualTo(truth);
    assertThat(renewed.evaluated()).isEqualTo(3);
  }

  private static ResultLines.Summary said(Consumer<ResultSink> judge) {
    Collected collected = new Collected();
    judge.accept(collected);
    return collected.summary();
  }
}
