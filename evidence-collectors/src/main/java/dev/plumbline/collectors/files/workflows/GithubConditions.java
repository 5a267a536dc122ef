package dev.plumbline.collectors.files.workflows;

import java.util.regex.Pattern;

/** What the conditions of GitHub Actions tell, as far as no expression has to be worked out. */
final class GithubConditions {

  private static final Pattern IGNORES_FAILURE =
      Pattern.compile("(always|failure|cancelled)\\s*\\(");
  private static final Pattern LOOKS_AT_RESULTS =
      Pattern.compile("(\\.result\\b|success\\s*\\(|\\.outcome\\b|\\.conclusion\\b)");
  private static final Pattern ALWAYS =
      Pattern.compile(
          "(\\$\\{\\{)?\\s*(always\\s*\\(\\s*\\)|success\\s*\\(\\s*\\)|!\\s*cancelled\\s*\\(\\s*\\)|true)?\\s*(}})?");

  private GithubConditions() {}

  /** Whether something with this condition is left out once something before it failed. */
  static Told heedsFailure(String condition) {
    if (!IGNORES_FAILURE.matcher(condition).find()) {
      return Told.YES;
    }
    return LOOKS_AT_RESULTS.matcher(condition).find() ? Told.NOTHING : Told.NO;
  }

  /** Whether something with this condition runs whenever it is reached. */
  static boolean alwaysRuns(String condition) {
    return ALWAYS.matcher(condition).matches();
  }
}
