package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.RegisterFile;
import dev.plumbline.engine.policy.SignedAttestation;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.whatif.Ground;
import dev.plumbline.engine.whatif.WhatIf;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What two bundles say differently does not depend on how it is found out: over random edits of the
 * sample's policies and of those that ship.
 */
final class WhatIfLawTest {
  private static final int EDITED_BUNDLES = 12;
  private static final Pattern BLOCK =
      Pattern.compile(
          "^(policy|exception|define|attestation) .*?^end\n", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("\\b[0-9]{1,3}\\b");

  @TempDir static Path shared;
  private static Ground ground;
  private static Bundle sample;

  private final Random random = new Random(20261125);

  @BeforeAll
  static void unpack() {
    ground =
        new Ground(
            Snapshot.open(Sample.unpack("estate", shared)), Instant.parse(CommandRun.AS_OF), 2);
    sample = Bundles.load(Optional.of(Sample.unpack("bundle", shared)));
  }

  @Test
  void judging_only_what_differs_tells_the_same_as_judging_everything_twice() {
    int compared = 0;
    int different = 0;
    while (compared < EDITED_BUNDLES) {
      List<SourceFile> files = sample.files();
      List<String> edits = new ArrayList<>();
      for (int edit = random.nextInt(3); edit >= 0; edit--) {
        files = edited(files, edits);
      }
      Optional<Bundle> renewed = read(files);
      if (renewed.isEmpty()) {
        continue;
      }
      compared++;
      WhatIf whole = WhatIf.betweenWhole(sample, renewed.get(), ground);
      different += whole.changes().isEmpty() ? 0 : 1;
      assertThat(WhatIf.between(sample, renewed.get(), ground)).as("%s", edits).isEqualTo(whole);
      assertThat(WhatIf.between(renewed.get(), sample, ground))
          .as("back, %s", edits)
          .isEqualTo(WhatIf.betweenWhole(renewed.get(), sample, ground));
    }
    assertThat(different).isGreaterThan(EDITED_BUNDLES / 4);
  }

  @Test
  void a_register_that_differs_counts_for_every_policy_that_reads_it() {
    List<RegisterFile> registers =
        sample.registerFiles().stream()
            .map(file -> new RegisterFile(file.name(), withoutLastRow(file.content())))
            .toList();
    Bundle renewed = read(sample.files(), registers).orElseThrow();
    WhatIf whatIf = WhatIf.between(sample, renewed, ground);

    assertThat(whatIf.changes()).isNotEmpty();
    assertThat(whatIf).isEqualTo(WhatIf.betweenWhole(sample, renewed, ground));
  }

  private static byte[] withoutLastRow(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8).stripTrailing();
    return text.substring(0, text.lastIndexOf('\n') + 1).getBytes(StandardCharsets.UTF_8);
  }

  private List<SourceFile> edited(List<SourceFile> files, List<String> edits) {
    List<SourceFile> all = new ArrayList<>(files);
    while (true) {
      int at = random.nextInt(all.size());
      SourceFile file = all.get(at);
      List<MatchResult> blocks = BLOCK.matcher(file.text()).results().toList();
      if (!blocks.isEmpty()) {
        MatchResult block = blocks.get(random.nextInt(blocks.size()));
        String text = block.group();
        String edit = edit(text);
        edits.add(edit);
        all.set(
            at,
            new SourceFile(
                file.name(),
                file.text().substring(0, block.start())
                    + edit
                    + file.text().substring(block.end())));
        return all;
      }
    }
  }

  private String edit(String block) {
    List<UnaryOperator<String>> edits =
        List.of(
            text -> "",
            text -> "# another word\n" + text,
            text -> NUMBER.matcher(text).replaceAll(number -> number.group() + "0"),
            text -> text.replaceFirst("(?m)^  must all of$", "  must any of"),
            text -> text.replaceFirst("(?m)^  must any of$", "  must all of"),
            text -> text.replaceFirst(" at least ", " at most "),
            text -> text.replaceFirst("(?m)^    where the account is active\n", ""),
            text -> text.replaceFirst(" is active", " is not active"),
            text -> text.replaceFirst("(?m)^  severity .*$", "  severity     low"),
            text -> text.replaceFirst("expires 20..", "expires 2025"),
            text -> text.replaceFirst("expires 20..", "expires 2029"),
            text -> text + text.replaceFirst("policy ([A-Z0-9.-]+)", "policy $1-TWO"),
            text ->
                text.replaceFirst(
                    "(?s)policy ([A-Z0-9.-]+)(.*?)(  applies to)",
                    "policy $1-NEW$2  formerly     $1\n$3"));
    String edited = block;
    while (edited.equals(block)) {
      edited = edits.get(random.nextInt(edits.size())).apply(block);
    }
    return edited;
  }

  private static Optional<Bundle> read(List<SourceFile> files) {
    return read(files, sample.registerFiles());
  }

  private static Optional<Bundle> read(List<SourceFile> files, List<RegisterFile> registers) {
    List<SourceFile> vocabularies =
        files.stream().filter(file -> file.name().endsWith(".vocab")).toList();
    return BundleReader.read(
            new BundleReader.Input(
                vocabularies.stream().filter(file -> file.name().startsWith("sec1/")).toList(),
                vocabularies.stream().filter(file -> !file.name().startsWith("sec1/")).toList(),
                files.stream().filter(file -> !file.name().endsWith(".vocab")).toList(),
                sample.catalogue(),
                sample.attestationKinds(),
                WhatIfLawTest::attached,
                name ->
                    registers.stream()
                        .filter(file -> file.name().equals(name))
                        .map(RegisterFile::content)
                        .findFirst()))
        .bundle();
  }

  private static Optional<String> attached(String name) {
    return sample.attestations().stream()
        .flatMap(attestation -> attestation.evidence().stream())
        .filter(file -> file.name().equals(name))
        .findFirst()
        .flatMap(SignedAttestation.EvidenceFile::actualSha256);
  }
}
