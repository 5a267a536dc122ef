package dev.plumbline.benchmarks.evaluation;

import dev.plumbline.benchmarks.evaluation.SeenAccount.Build;
import dev.plumbline.benchmarks.evaluation.SeenAccount.Pipeline;
import dev.plumbline.benchmarks.evaluation.SeenAccount.Stack;
import dev.plumbline.benchmarks.evaluation.SeenAccount.Stage;
import dev.plumbline.benchmarks.evaluation.SeenAccount.Variable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The questions of the 20 policies that take more than a line, as Java says them. */
public final class Judging {
  private static final Pattern WELL_NAMED = Pattern.compile("^[a-z]+-[a-z]+-[0-9]+$");
  private static final Pattern SECRET =
      Pattern.compile("secret|password", Pattern.CASE_INSENSITIVE);
  private static final LocalDate LONG_AGO =
      LocalDate.ofInstant(World.AS_OF, ZoneOffset.UTC).minusDays(7);

  private Judging() {}

  public static boolean startsWith(String text, String start) {
    return text.regionMatches(true, 0, start, 0, start.length());
  }

  public static Ternary isProduction(Seen<String> path) {
    return path.is(text -> startsWith(text, "/Workloads/Prod"));
  }

  public static Ternary isWellNamed(Seen<String> name) {
    return name.is(text -> WELL_NAMED.matcher(text).find());
  }

  public static Ternary isOurs(Seen<String> email) {
    return email.is(text -> text.toLowerCase(Locale.ROOT).endsWith("@example.com"));
  }

  public static Ternary isAllowed(Seen<String> tag) {
    return tag.is(
        text ->
            text.equalsIgnoreCase("prod")
                || text.equalsIgnoreCase("test")
                || text.equalsIgnoreCase("dev"));
  }

  public static Ternary isProd(Seen<String> tag) {
    return tag.is("prod"::equalsIgnoreCase);
  }

  public static Ternary isAnotherThanProd(Seen<String> tag) {
    return tag.is(text -> !text.equalsIgnoreCase("prod"));
  }

  public static Ternary fits(Seen<String> path, Seen<String> tag) {
    Ternary production = isProduction(path);
    return production.and(isProd(tag)).or(production.not().and(isAnotherThanProd(tag)));
  }

  public static Ternary isOptedOut(Seen<String> status) {
    return status.is(
        text -> text.equalsIgnoreCase("ENABLED_BY_DEFAULT") || text.equalsIgnoreCase("DISABLED"));
  }

  /** Whether the root user has no access keys. */
  public static Ternary hasNoKeys(SeenAccount.Root root) {
    return root.keys().is(keys -> keys <= 0);
  }

  /** Whether the root user has MFA and no access keys. */
  public static Ternary isSafe(SeenAccount.Root root) {
    return root.mfa().and(hasNoKeys(root));
  }

  /** Whether the trail logs in every region. */
  public static Ternary recordsEverywhere(SeenAccount.Trail trail) {
    return trail.logging().and(trail.everyRegion());
  }

  /** Whether the security contact is one of ours. */
  public static Ternary hasOurContact(SeenAccount account) {
    return account.contact().ofOne(contact -> isOurs(contact.email()));
  }

  public static Ternary isWorkload(Seen<String> path) {
    return path.is(text -> startsWith(text, "/Workloads"));
  }

  public static Ternary isInSync(Stack stack) {
    return stack
        .drift()
        .is("IN_SYNC"::equalsIgnoreCase)
        .and(stack.driftChecked().is(Judging::isRecent));
  }

  private static boolean isRecent(Instant moment) {
    return !LocalDate.ofInstant(moment, ZoneOffset.UTC).isBefore(LONG_AGO);
  }

  public static Ternary isThere(Stack stack) {
    return stack.status().is(text -> !text.equalsIgnoreCase("DELETE_COMPLETE"));
  }

  public static Ternary isBaseline(Stack stack) {
    return stack
        .name()
        .is(text -> startsWith(text, "baseline"))
        .and(
            stack
                .status()
                .is(
                    text ->
                        text.equalsIgnoreCase("CREATE_COMPLETE")
                            || text.equalsIgnoreCase("UPDATE_COMPLETE")));
  }

  public static Ternary leaks(Build build) {
    return build.variables().some(Judging::isPlainSecret);
  }

  private static Ternary isPlainSecret(Variable variable) {
    return variable
        .name()
        .is(text -> SECRET.matcher(text).find())
        .and(variable.type().is("PLAINTEXT"::equalsIgnoreCase));
  }

  /** Whether at least half of the pipelines of production ask a person. */
  public static Ternary asksPerson(List<Pipeline> pipelines, boolean whole) {
    HalfOf half = new HalfOf();
    for (Pipeline pipeline : pipelines) {
      half.add(pipeline.production(), pipeline.stages().some(Stage::approval));
    }
    return half.of(whole ? Reading.COMPLETE : Reading.PARTIAL);
  }

  public static Ternary gateFirst(Pipeline pipeline) {
    return someBeforeEvery(
        pipeline.stages(), stage -> stage.securityTest().and(stage.blocking()), Stage::production);
  }

  public static Ternary approvedFirst(Pipeline pipeline) {
    return pipeline
        .stages()
        .some(
            stage ->
                stage
                    .production()
                    .and(
                        someBeforeEvery(
                                stage.actions(),
                                action -> action.category().is("Approval"::equalsIgnoreCase),
                                action -> action.category().is("Deploy"::equalsIgnoreCase))
                            .not()))
        .not();
  }

  /** Whether some first thing stands before every second one. */
  private static <T> Ternary someBeforeEvery(
      Listed<T> list, Function<T, Ternary> first, Function<T, Ternary> second) {
    if (!list.whole()) {
      return Ternary.UNKNOWN;
    }
    List<T> items = list.items();
    Ternary any = Ternary.NO;
    Ternary noneSoFar = Ternary.YES;
    for (T item : items) {
      noneSoFar = noneSoFar.and(second.apply(item).not());
      any = any.or(first.apply(item).and(noneSoFar));
    }
    return any;
  }

  /** Whether in every unit at least half of the accounts have a root user with MFA. */
  public static Ternary unitShares(List<SeenAccount> accounts) {
    Ternary shares = Ternary.YES;
    for (String unit : List.of("/Workloads/Prod", "/Workloads/Test", "/Security")) {
      HalfOf half = new HalfOf();
      for (SeenAccount account : accounts) {
        half.add(
            account.path().is(path -> startsWith(path, unit)),
            account.root().ofOne(SeenAccount.Root::mfa));
      }
      shares = shares.and(half.of(Reading.COMPLETE));
    }
    return shares;
  }

  /** Whether there is at most one log archive. */
  public static Ternary oneLogArchive(List<SeenAccount> accounts) {
    int archives = 0;
    int perhaps = 0;
    for (SeenAccount account : accounts) {
      Ternary archive = account.name().is(name -> startsWith(name, DrawnAccount.LOG_ARCHIVE));
      archives += archive == Ternary.YES ? 1 : 0;
      perhaps += archive == Ternary.UNKNOWN ? 1 : 0;
    }
    if (archives > 1) {
      return Ternary.NO;
    }
    return archives + perhaps > 1 ? Ternary.UNKNOWN : Ternary.YES;
  }
}
