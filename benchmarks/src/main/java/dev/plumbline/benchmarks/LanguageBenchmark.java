package dev.plumbline.benchmarks;

import dev.plumbline.engine.drools.RuleBase;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ReadingMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Checking policies and building their rules, and both again after one edit. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LanguageBenchmark {

  @Param({"60", "300", "1000", "5000"})
  public int policies;

  private List<SourceFile> files = List.of();
  private final ReadingMemory memory = new ReadingMemory();
  private int edits;

  @Setup
  public void write() {
    files = new ArrayList<>(PolicyBooks.files(policies));
    edits = 0;
  }

  /** What {@code policy check} does in a process of its own, with the launcher's options. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(
      value = 5,
      jvmArgs = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Bundle check_cold() {
    return read(new ReadingMemory());
  }

  /** The same, and its rules are built: what there is to do before anything can be judged. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(
      value = 5,
      jvmArgs = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public RuleBase check_and_build_cold() {
    Bundle bundle = read(new ReadingMemory());
    return RuleBase.of(bundle.vocabulary(), bundle.policies());
  }

  /** One number of one policy changes: everything is checked and built that has to be. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
  @Warmup(iterations = 5, time = 2)
  @Measurement(iterations = 5, time = 2)
  public RuleBase rebuild_after_one_edit() {
    SourceFile edited = files.get(0);
    String text = edited.text();
    int severity = text.indexOf("severity");
    int end = text.indexOf('\n', severity);
    String other = edits++ % 2 == 0 ? "severity     low" : "severity     high";
    files.set(
        0,
        new SourceFile(edited.name(), text.substring(0, severity) + other + text.substring(end)));
    Bundle bundle = read(memory);
    return RuleBase.of(bundle.vocabulary(), bundle.policies());
  }

  private Bundle read(ReadingMemory remembered) {
    return BundleReader.read(PolicyBooks.input(files), remembered).bundle().orElseThrow();
  }
}
