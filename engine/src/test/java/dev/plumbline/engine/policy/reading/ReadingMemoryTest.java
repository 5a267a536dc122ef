package dev.plumbline.engine.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.explain.GeneratedPolicies;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader.Input;
import dev.plumbline.engine.policy.reading.BundleReader.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** After any edit, reading with a memory is reading. */
class ReadingMemoryTest {

  @Test
  void what_did_not_change_is_not_read_again() {
    ReadingMemory memory = new ReadingMemory();
    Policy first =
        BundleReader.read(input(files("3")), memory).bundle().orElseThrow().policies().get(0);
    Policy second =
        BundleReader.read(input(files("4")), memory).bundle().orElseThrow().policies().get(0);
    assertThat(second).isSameAs(first);
  }

  @Test
  void a_changed_definition_changes_the_policies_that_say_it() {
    ReadingMemory memory = new ReadingMemory();
    String policy = policy("GEN.A", "the account is ours");
    BundleReader.read(input(List.of(file("a", define("active")), file("b", policy))), memory);
    Reading after =
        BundleReader.read(
            input(List.of(file("a", define("not active")), file("b", policy))), memory);
    assertThat(after.bundle().orElseThrow().policies().get(0).must().parts().get(0).words())
        .isEqualTo("the account is not active");
  }

  @Test
  void a_test_of_a_policy_that_is_gone_is_told() {
    ReadingMemory memory = new ReadingMemory();
    String test = "test \"t\" for GEN.A\n  given account \"1\"\n  expect UNKNOWN\nend\n";
    SourceFile tests = file("b", test);
    BundleReader.read(
        input(List.of(file("a", policy("GEN.A", "the account is active")), tests)), memory);
    Reading after =
        BundleReader.read(
            input(List.of(file("a", policy("GEN.B", "the account is active")), tests)), memory);
    assertThat(after.problems()).extracting(Problem::code).containsExactly("P402");
  }

  @Property(
      tries = 300,
      seed = "20261128",
      shrinking = ShrinkingMode.OFF,
      edgeCases = EdgeCasesMode.NONE)
  void reading_with_a_memory_is_reading(@ForAll long seed) {
    Random random = new Random(seed);
    ReadingMemory memory = new ReadingMemory();
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      files.add(generated(i, random));
    }
    for (int edits = 0; edits < 6; edits++) {
      int at = random.nextInt(files.size());
      files.set(at, random.nextInt(3) == 0 ? broken(files.get(at), random) : generated(at, random));
      Reading remembered = BundleReader.read(input(files), memory);
      Reading fresh = BundleReader.read(input(files));
      assertThat(remembered.problems()).isEqualTo(fresh.problems());
      assertThat(remembered.bundle().map(bundle -> bundle.policies().toString()))
          .isEqualTo(fresh.bundle().map(bundle -> bundle.policies().toString()));
      assertThat(remembered.bundle().map(bundle -> bundle.hash()))
          .isEqualTo(fresh.bundle().map(bundle -> bundle.hash()));
    }
  }

  private static SourceFile generated(int at, Random random) {
    String text = new GeneratedPolicies(random).bundle(2);
    return file(
        "g" + at, text.replace("GEN.", "GEN" + at + ".").replace("special", "special" + at));
  }

  /** One letter is changed. */
  private static SourceFile broken(SourceFile file, Random random) {
    if (file.text().isEmpty()) {
      return file;
    }
    int at = random.nextInt(file.text().length());
    return new SourceFile(
        file.name(), file.text().substring(0, at) + 'x' + file.text().substring(at + 1));
  }

  private static List<SourceFile> files(String limit) {
    return List.of(
        file("a", policy("GEN.A", "the count of the account is at most 3")),
        file("b", policy("GEN.B", "the count of the account is at most " + limit)));
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(name + ".policy", text);
  }

  private static String define(String adjective) {
    return "define \"the account is ours\" for each account\n  when the account is "
        + adjective
        + "\nend\n";
  }

  private static String policy(String id, String must) {
    return """
    policy %s "t"
      practice "Practice one"
      severity low
      rationale "r"
      improvement "Link one"
      applies to each account
      must %s
    end
    """
        .formatted(id, must);
  }

  private static Input input(List<SourceFile> policies) {
    return new Input(
        List.of(),
        List.of(vocabulary()),
        policies,
        Language.CATALOGUE,
        List.of(),
        name -> Optional.empty());
  }

  private static SourceFile vocabulary() {
    try (InputStream in = GeneratedPolicies.class.getResourceAsStream("differential.vocab")) {
      return new SourceFile(
          "differential.vocab", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
