package dev.plumbline.benchmarks;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bundles of any size: the policies that ship, again and again under other ids. */
public final class PolicyBooks {
  private static final ShippedFiles SHIPPED = ShippedFiles.read();

  private PolicyBooks() {}

  /** Whole copies of what ships, with at least so many policies. */
  public static List<SourceFile> files(int policies) {
    long each =
        SHIPPED.policies().stream()
            .mapToLong(
                file -> file.text().lines().filter(line -> line.startsWith("policy ")).count())
            .sum();
    List<SourceFile> files = new ArrayList<>();
    for (int copy = 0; copy * each < policies; copy++) {
      String id = "policy C" + copy + ".";
      for (SourceFile file : SHIPPED.policies()) {
        files.add(
            new SourceFile(
                copy + "-" + file.name(),
                file.text()
                    .replaceAll("(?m)^policy SEC1\\.", id)
                    .replaceAll("(?m)^ *formerly.*\\R", "")));
      }
    }
    return files;
  }

  /** Files as a bundle over the vocabulary that ships. */
  public static BundleReader.Input input(List<SourceFile> files) {
    return new BundleReader.Input(
        SHIPPED.vocabularies(),
        List.of(),
        files,
        SHIPPED.catalogue(),
        SHIPPED.attestationKinds(),
        name -> Optional.empty());
  }
}
