package dev.plumbline.engine.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where things stand in a snapshot's folder. */
final class SnapshotFiles {
  static final String MANIFEST = "manifest.json";
  static final String COVERAGE = "coverage.jsonl";
  private static final int DIGITS = 12;
  static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  static final String ACCOUNT_EXPECTED = "an account id of twelve digits";
  private static final String FOLDER = "observations/";
  private static final String LINES = ".jsonl";

  private SnapshotFiles() {}

  /** The file of an account and a source, such as {@code "observations/111…/trails.jsonl"}. */
  static String observations(String account, String source) {
    return FOLDER + account + '/' + slug(source) + LINES;
  }

  /** {@code "virtual MFA devices"} becomes {@code "virtual-mfa-devices"}. */
  private static String slug(String source) {
    return source.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** {@code "trails.jsonl"} becomes {@code "trails"}. */
  static String slugOf(String name) {
    return name.substring(0, name.length() - LINES.length());
  }

  /** Whether a text is an account id of twelve digits. */
  static boolean isAccount(String text) {
    return text.length() == DIGITS
        && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }

  /** The account of an observations file. */
  static Optional<String> accountOf(String path) {
    return isObservations(path)
        ? Optional.of(path.substring(FOLDER.length(), FOLDER.length() + DIGITS))
        : Optional.empty();
  }

  static boolean isObservations(String path) {
    int name = FOLDER.length() + DIGITS + 1;
    return path.length() > name + LINES.length()
        && path.startsWith(FOLDER)
        && isAccount(path.substring(FOLDER.length(), name - 1))
        && path.charAt(name - 1) == '/'
        && path.endsWith(LINES)
        && path.substring(name, path.length() - LINES.length())
            .chars()
            .allMatch(SnapshotFiles::isOfSlug);
  }

  private static boolean isOfSlug(int letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
  }
}
