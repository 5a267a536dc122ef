package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.engine.things.Thing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Judging things that are loaded, by loops, by Plumbline's rules and by the interpreter. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class JudgingBenchmark {

  @Param({"1000"})
  public int accounts;

  private Path folder = Path.of("");
  private List<SeenAccount> seen = List.of();
  private List<Thing> roots = List.of();
  private final Plumbline plumbline = new Plumbline(BenchmarkPolicies.bundle());

  /** Generates and loads, and holds all three to the recorded hash. */
  @Setup(Level.Trial)
  public void load() throws IOException {
    Sizes sizes = Sizes.recorded();
    sizes.check(accounts);
    folder = Files.createTempDirectory("plumbline-benchmark");
    Path snapshot = new EvidenceFolder(folder).snapshot(accounts);
    seen = PlainLoading.of(snapshot);
    roots = Plumbline.roots(Plumbline.load(snapshot, plumbline.bundle()));
    sizes.checkResults("the loops", accounts, loops().summary());
    sizes.checkResults("Plumbline", accounts, rules().summary());
    sizes.checkResults("the interpreter", accounts, interpreter().summary());
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(each);
      }
    }
  }

  @Benchmark
  public Object judge_by_loops() {
    return loops();
  }

  @Benchmark
  public Object judge_by_rules() {
    return rules();
  }

  @Benchmark
  public Object judge_by_interpreter() {
    return interpreter();
  }

  private Collected loops() {
    Collected said = new Collected();
    new Loops(said).judge(seen);
    return said;
  }

  private Collected rules() {
    Collected said = new Collected();
    plumbline.assess(roots, said);
    return said;
  }

  private Collected interpreter() {
    Collected said = new Collected();
    new Interpreted(plumbline.bundle(), said).judge(roots);
    return said;
  }
}
