package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code policy doc} over the sample bundle and over what ships. */
final class PolicyDocTest {

  @TempDir Path folder;

  private int run(Object... arguments) {
    PrintWriter console = new PrintWriter(new StringWriter());
    return Main.run(
        new Console(
            console,
            console,
            false,
            Clock.fixed(java.time.Instant.EPOCH, ZoneOffset.UTC),
            new Shutdown()),
        Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  @Test
  void the_page_tells_policies_exceptions_attestations_and_what_can_be_said() throws IOException {
    Path page = folder.resolve("reference.html");

    assertThat(run("policy", "doc", Sample.unpack("bundle", folder), "--to", page)).isZero();

    assertThat(Files.readString(page))
        .contains("<span class=\"id\">SEC1.ROOT-MFA</span>")
        .contains("must any of\n    - the root user of the account has MFA")
        .contains("<code>iam:GetAccountSummary</code>")
        .contains("the root user has no virtual MFA device")
        .contains("HOLDOUT.")
        .contains("threat model review");
  }

  @Test
  void the_page_needs_nothing_beside_it_and_all_its_inner_links_lead_somewhere()
      throws IOException {
    Path page = folder.resolve("reference.html");

    assertThat(run("policy", "doc", "--to", page)).isZero();

    String html = Files.readString(page);
    assertThat(html).doesNotContain("<script", "<link", "<img", "src=", "@import");
    assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(html).results())
        .extracting((MatchResult link) -> link.group(1))
        .isNotEmpty()
        .allSatisfy(id -> assertThat(html).containsOnlyOnce("id=\"" + id + "\""));
  }

  @Test
  void a_page_that_cannot_be_written_is_told() {
    assertThat(run("policy", "doc", "--to", folder.resolve("none/reference.html"))).isEqualTo(2);
  }
}
