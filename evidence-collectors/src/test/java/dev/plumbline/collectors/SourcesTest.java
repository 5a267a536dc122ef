package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.aws.AwsEstate;
import dev.plumbline.collectors.files.FileSourceCollectors;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the collectors declare, the vocabulary expects, and the documentation says. */
class SourcesTest {

  private static final Pattern VOCABULARY_SOURCE =
      Pattern.compile(
          "source (?<name>.+?) \"[^\"]*\"\\n(  reads +(?<reads>.*)\\n)?  of +(?<of>.*)\\n");

  private static final FileSourceCollectors FILES =
      FileSourceCollectors.of(
          Path.of("src/test/resources/files/files.yaml"), RecordedCollection.clock());

  static List<CollectedSource> sources() {
    try (RecordedAws aws = RecordedAws.start();
        AwsEstate estate =
            new AwsEstate(
                RecordedCollection.access(aws),
                RecordedCollection.QUICK,
                RecordedAws.REGIONS,
                RecordedCollection.clock())) {
      return estate.collectors().stream().flatMap(c -> c.sources().stream()).toList();
    }
  }

  private static CollectedSource parsed(Matcher source) {
    Reach reach =
        switch (source.group("of")) {
          case "the organization" -> Reach.ORGANIZATION;
          case "each account" -> Reach.ACCOUNT;
          default -> Reach.REGION;
        };
    String reads = source.group("reads");
    return new CollectedSource(
        source.group("name"), reach, reads == null ? List.of() : List.of(reads.split(", ")));
  }

  @Test
  void the_vocabulary_has_the_same_sources_with_the_same_reach_and_operations() throws IOException {
    Matcher matcher =
        VOCABULARY_SOURCE.matcher(
            Files.readString(
                Path.of("../rules-drl/src/main/resources/dev/plumbline/rules/sec1/sec1.vocab")));
    Set<CollectedSource> expected = new HashSet<>();
    while (matcher.find()) {
      expected.add(parsed(matcher));
    }
    Set<String> beside = new TreeSet<>(Set.of("workload register", "attestations"));
    FILES.collectors().forEach(c -> c.sources().forEach(source -> beside.add(source.name())));
    beside.remove("pipelines");
    expected.removeIf(source -> beside.contains(source.name()));
    assertThat(sources()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void the_documentation_names_every_source_and_operation() throws IOException {
    String page = Files.readString(Path.of("../docs/collectors.md"));
    Set<String> names = new TreeSet<>();
    for (CollectedSource source : sources()) {
      names.add(source.name());
      names.addAll(source.operations());
    }
    assertThat(names).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }
}
