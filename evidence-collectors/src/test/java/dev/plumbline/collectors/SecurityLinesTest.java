package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.Cells;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the security and governance services write about a sound and about a faulty account. */
class SecurityLinesTest {

  private static final Path GOLDEN =
      Path.of("src/test/resources/dev/plumbline/collectors/security-lines.txt");
  private static final String FAULTY = "418878636648";
  private static final Set<String> SERVICES =
      Set.of(
          "inspector2",
          "access-analyzer",
          "controltower",
          "controlcatalog",
          "config",
          "securityhub",
          "guardduty",
          "shield",
          "wafv2",
          "trustedadvisor",
          "health");

  /**
   * With {@code -Dplumbline.golden=write} it is written anew, to be read before it is committed.
   */
  @Test
  void every_source_writes_its_lines() throws IOException {
    StringBuilder text = new StringBuilder();
    try (RecordedAws aws = RecordedAws.startSmall()) {
      for (CollectedSource source : SourcesTest.sources()) {
        if (source.name().equals("organization roots") || isOfTheServices(source)) {
          text.append(told(aws, source));
        }
      }
    }
    if (System.getProperty("plumbline.golden", "").equals("write")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, text);
    }
    assertThat(text).hasToString(Files.readString(GOLDEN));
  }

  private static boolean isOfTheServices(CollectedSource source) {
    return source.operations().stream()
        .anyMatch(o -> SERVICES.contains(o.substring(0, o.indexOf(':'))));
  }

  private static String told(RecordedAws aws, CollectedSource source) {
    List<String> accounts =
        source.reach() == Reach.ORGANIZATION
            ? List.of(RecordedAws.MANAGEMENT)
            : List.of(Cells.WORKLOAD, FAULTY);
    return accounts.stream()
        .map(account -> told(source, account, read(aws, source, account)))
        .collect(Collectors.joining());
  }

  private static Cells.Ended read(RecordedAws aws, CollectedSource source, String account) {
    return Cells.read(aws, source.name(), RecordedCollection.QUICK, account);
  }

  private static String told(CollectedSource source, String account, Cells.Ended ended) {
    String head =
        "%s, %s: %s%s%n"
            .formatted(
                source.name(),
                account,
                ended.row().status(),
                ended.row().cause().map(cause -> ", " + cause).orElse(""));
    return ended.observations().stream()
        .map(line -> "  %s %s %s%n".formatted(line.thing(), line.id(), line.data()))
        .collect(Collectors.joining("", head, ""));
  }

  @Test
  void services_that_one_region_answers_for_are_asked_once_an_account() {
    try (RecordedAws aws = RecordedAws.startSmall()) {
      for (String source :
          List.of("shield subscriptions", "distribution web ACLs", "recommendations")) {
        Cells.read(aws, source);
      }
      Map<String, Set<String>> regions =
          aws.called().stream()
              .filter(call -> call.account().equals(Cells.WORKLOAD))
              .collect(
                  Collectors.groupingBy(
                      RecordedAws.Call::operation,
                      Collectors.mapping(RecordedAws.Call::region, Collectors.toSet())));
      assertThat(regions)
          .containsKeys(
              "shield:GetSubscriptionState",
              "wafv2:GetWebACL",
              "trustedadvisor:ListRecommendations");
      assertThat(regions.values()).allMatch(Set.of("us-east-1")::equals);
    }
  }
}
