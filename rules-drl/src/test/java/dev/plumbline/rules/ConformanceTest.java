package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.BundleReader.Reading;
import dev.plumbline.engine.policytest.PolicyTestRunner;
import dev.plumbline.engine.policytest.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conformance suite of the policy language. */
class ConformanceTest {

  @Test
  void the_good_bundle_checks_clean() {
    Reading reading = check("ok/sec1.policy");
    assertThat(reading.problems()).map(Problem::render).isEmpty();
    assertThat(reading.bundle()).isPresent();
    assertThat(reading.bundle().orElseThrow().policies()).hasSize(6);
    assertThat(reading.bundle().orElseThrow().tests())
        .flatMap(test -> test.expectations())
        .hasSize(31);
  }

  @Test
  void the_31_expectations_of_the_good_bundle_hold() {
    List<Verdict> verdicts =
        PolicyTestRunner.of(check("ok/sec1.policy").bundle().orElseThrow()).runAll();
    assertThat(verdicts).hasSize(31);
    assertThat(verdicts).filteredOn(verdict -> !verdict.passed()).map(Verdict::render).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "e1, 13:41, P201",
    "e2, 5:3, P101",
    "e3, 10:65, P211",
    "e4, 10:65, P212",
    "e5, 17:11, P401",
    "e6, 17:26, P402",
    "e7, 12:52, P213",
    "e8, 1:8, P105",
    "e9, 1:1, P102",
    "e10, 13:8, P204",
    "e11, 14:7, P104",
    "e12, 43:38, P202"
  })
  void each_faulty_file_is_told_at_the_faulty_words(String file, String place, String code) {
    Reading reading = check("bad/" + file + ".policy");
    assertThat(reading.bundle()).isEmpty();
    assertThat(reading.problems().get(0).render())
        .as("the first problem of %s", file)
        .startsWith(file + ".policy:" + place + ": error " + code + ": ");
  }

  private static Reading check(String policy) {
    return BundleReader.read(
        new BundleReader.Input(
            List.of(),
            List.of(file("ok/sec1.vocab")),
            List.of(file(policy)),
            catalogue(),
            List.of(),
            name -> Optional.empty()));
  }

  private static Catalogue catalogue() {
    try (InputStream in =
        ConformanceTest.class.getResourceAsStream("/dev/plumbline/rules/sec1/catalogue.yaml")) {
      return Catalogue.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile file(String name) {
    try (InputStream in =
        ConformanceTest.class.getResourceAsStream("/conformance/language/" + name)) {
      return new SourceFile(
          name.substring(name.indexOf('/') + 1),
          new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
