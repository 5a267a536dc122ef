package dev.plumbline.benchmarks;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bundles of any size: the policies that ship, again and again under other ids. */
public final class PolicyBooks {
  private static final ShippedFiles SHIPPED = ShippedFiles.read();

  private PolicyBooks() {}

  /** Copies of what ships, the last one cut off, with exactly so many policies. */
  public static List<SourceFile> files(int policies) {
    List<SourceFile> files = new ArrayList<>();
    int left = policies;
    for (int copy = 0; left > 0; copy++) {
      String id = "policy C" + copy + ".";
      for (SourceFile file : SHIPPED.policies()) {
        Cut cut = Cut.of(file.text(), left);
        left -= cut.policies();
        files.add(
            new SourceFile(
                copy + "-" + file.name(),
                cut.text()
                    .replaceAll("(?m)^policy SEC1\\.", id)
                    .replaceAll("(?m)^ *formerly.*\\R", "")));
      }
    }
    return files;
  }

  /** A text with so many of its policies as there is room for. */
  private record Cut(String text, int policies) {
    private static final Pattern POLICY = Pattern.compile("(?ms)^policy .*?^end$");

    static Cut of(String text, int most) {
      AtomicInteger found = new AtomicInteger();
      String cut =
          POLICY
              .matcher(text)
              .replaceAll(
                  policy ->
                      found.incrementAndGet() > most
                          ? ""
                          : Matcher.quoteReplacement(policy.group()));
      return new Cut(cut, Math.min(found.get(), most));
    }
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
