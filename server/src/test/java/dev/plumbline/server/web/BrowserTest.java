package dev.plumbline.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.plumbline.server.SampleServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real browser; skipped, and said so, where no Chromium is installed. */
final class BrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir static Path folder;
  private static SampleServer server;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() {
    assumeTrue(Files.isExecutable(CHROMIUM), "skipped: there is no Chromium at /usr/bin/chromium");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox")));
    server = SampleServer.start(folder);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
      playwright.close();
    }
  }

  private static Browser.NewContextOptions options(int width, ColorScheme scheme) {
    return new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
  void an_auditor_walks_from_the_question_to_the_proof(int width, ColorScheme scheme) {
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context = browser.newContext(options(width, scheme))) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onRequest(request -> assertThat(request.url()).startsWith(server.address("/")));

      page.navigate(server.address("/"));
      assertThat(page.locator("h1").textContent())
          .isEqualTo("How do you securely operate your workload?");
      isFitToUse(page, width);

      page.getByRole(
              AriaRole.LINK, new Page.GetByRoleOptions().setName("2 Fail, Secure AWS account"))
          .click();
      assertThat(page.url()).contains("status=FAIL").contains("practice=");
      assertThat(page.locator("table.findings tbody tr").count()).isEqualTo(2);
      isFitToUse(page, width);

      page.getByRole(
              AriaRole.LINK,
              new Page.GetByRoleOptions().setName("The root user of every account has MFA"))
          .first()
          .click();
      assertThat(page.locator("main").textContent())
          .contains("Account 222222222222: the root user has no MFA device.")
          .contains("the root user of the account has MFA")
          .contains("iam:GetAccountSummary");
      isFitToUse(page, width);
    }
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/findings",
    "/findings?asOf=r-000001",
    "/findings/f-sec1.root-mfa-333333333333",
    "/findings/f-sec1.root-mfa-444444444444",
    "/policies",
    "/policies/SEC1.ROOT-MFA",
    "/coverage",
    "/nowhere",
    "/findings?status=FIAL"
  })
  void every_page_is_fit_to_use_in_both_lights_and_widths(String path) {
    isFitToUse(path, 1280, ColorScheme.LIGHT);
    isFitToUse(path, 390, ColorScheme.DARK);
  }

  private static void isFitToUse(String path, int width, ColorScheme scheme) {
    try (BrowserContext context = browser.newContext(options(width, scheme))) {
      Page page = context.newPage();
      page.navigate(server.address(path));
      isFitToUse(page, width);
    }
  }

  @Test
  void the_filters_work_with_the_keyboard_and_without_scripts() {
    try (BrowserContext context =
        browser.newContext(options(1280, ColorScheme.LIGHT).setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(server.address("/findings"));
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus").textContent()).isEqualTo("Skip to content");
      page.locator("summary").first().focus();
      page.keyboard().press("Enter");
      page.getByLabel("Words in the finding").fill("no MFA");
      page.keyboard().press("Enter");
      page.waitForURL("**q=no+MFA**");
      assertThat(page.locator("table.findings tbody tr").count()).isEqualTo(2);
    }
  }

  /** No accessibility rule is broken, and nothing has to be scrolled sideways. */
  private static void isFitToUse(Page page, int width) {
    var result =
        new AxeBuilder(page)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze();
    assertThat(result.getViolations())
        .as(page.url())
        .extracting(rule -> rule.getId() + " " + rule.getNodes())
        .isEmpty();
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as("width of " + page.url())
        .isLessThanOrEqualTo(width);
  }
}
