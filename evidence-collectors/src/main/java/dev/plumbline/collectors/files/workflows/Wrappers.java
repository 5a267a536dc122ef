package dev.plumbline.collectors.files.workflows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes away what only wraps a command: {@code sudo}, {@code npx}, {@code docker run IMAGE}. */
final class Wrappers {

  private static final Set<String> WORDS =
      Set.of(
          "sudo", "time", "exec", "command", "npx", "bunx", "uvx", "if", "elif", "while", "until",
          "then", "do", "else", "!", "{", "(");
  private static final Set<String> RUNNERS =
      Set.of("bundle exec", "poetry run", "pipenv run", "uv run", "python -m", "python3 -m");
  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*=.*");

  private Wrappers() {}

  static List<String> unwrapped(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    boolean wrapped = true;
    while (wrapped && rest.size() > 1) {
      wrapped = unwrap(rest);
    }
    if (rest.size() > 2 && rest.get(0).equals("docker") && rest.get(1).equals("run")) {
      return ofContainer(rest);
    }
    rest.set(0, rest.get(0).replaceAll("^.*/(?=.)", ""));
    return rest;
  }

  private static boolean unwrap(List<String> rest) {
    if (rest.size() > 2 && RUNNERS.contains(rest.get(0) + " " + rest.get(1))) {
      rest.subList(0, 2).clear();
      return true;
    }
    boolean word = WORDS.contains(rest.get(0));
    if (!word && !ASSIGNMENT.matcher(rest.get(0)).matches()) {
      return false;
    }
    rest.remove(0);
    while (word && rest.size() > 1 && rest.get(0).startsWith("-")) {
      rest.remove(0);
    }
    return true;
  }

  /** {@code docker run --rm aquasec/trivy:latest image app} as {@code trivy image app}. */
  private static List<String> ofContainer(List<String> words) {
    for (int i = 2; i < words.size(); i++) {
      List<String> rest = new ArrayList<>(words.subList(i, words.size()));
      rest.set(0, words.get(i).replaceAll("^.*/", "").replaceAll("[:@].*$", ""));
      if (SecurityTools.ofCommand(new Command(rest, Told.YES)).isPresent()) {
        return rest;
      }
    }
    return words;
  }
}
