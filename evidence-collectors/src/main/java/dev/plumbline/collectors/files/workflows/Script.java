package dev.plumbline.collectors.files.workflows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The commands of a shell script, as far as it takes to see which tools run and whether their
 * failure is swallowed: by {@code || true}, by a pipe, by {@code set +e}, or by a later line in a
 * shell that goes on after errors.
 */
final class Script {

  /** How a shell takes errors before the script says anything else. */
  enum Shell {
    /** Goes on after errors. */
    LENIENT,
    /** Ends at the first error, as {@code bash -e}. */
    ERREXIT,
    /** Ends at the first error, in pipes too, as {@code bash -eo pipefail}. */
    PIPEFAIL
  }

  private static final Pattern STATEMENT = Pattern.compile("\\r?\\n|;");
  private static final Pattern ALTERNATIVE = Pattern.compile("\\|\\|");
  private static final Pattern GIVES_UP = Pattern.compile(".*\\b(exit\\s+[1-9]\\d*|false)\\b.*");
  private static final Set<String> QUESTIONS = Set.of("if", "elif", "while", "until", "!");

  private boolean errexit;
  private boolean pipefail;
  private final List<Command> commands = new ArrayList<>();

  private Script(Shell shell) {
    this.errexit = shell != Shell.LENIENT;
    this.pipefail = shell == Shell.PIPEFAIL;
  }

  static List<Command> commands(String text, Shell shell) {
    Script script = new Script(shell);
    List<String> statements =
        Arrays.stream(STATEMENT.split(ShellText.clean(text)))
            .map(String::strip)
            .filter(statement -> !statement.isEmpty())
            .toList();
    for (int i = 0; i < statements.size(); i++) {
      script.statement(statements.get(i), i == statements.size() - 1);
    }
    return script.commands;
  }

  /** A list such as {@code a && b | c || d}. */
  private void statement(String statement, boolean last) {
    String[] alternatives = ALTERNATIVE.split(statement, -1);
    boolean givesUp = GIVES_UP.matcher(alternatives[alternatives.length - 1]).matches();
    for (String alternative : alternatives) {
      String[] parts = alternative.split("&&");
      for (int i = 0; i < parts.length; i++) {
        boolean heeded = last || (errexit && i == parts.length - 1);
        pipe(parts[i], alternatives.length > 1 ? givesUp : heeded);
      }
    }
  }

  private void pipe(String text, boolean heeded) {
    String[] parts = text.split("\\|");
    for (int i = 0; i < parts.length; i++) {
      boolean counts = i == parts.length - 1 || pipefail;
      command(parts[i].strip(), heeded && counts);
    }
  }

  private void command(String text, boolean stops) {
    boolean background = text.matches(".*&$");
    List<String> words =
        Arrays.stream(text.replaceAll("&$", "").split("\\s+")).filter(w -> !w.isEmpty()).toList();
    if (words.isEmpty()) {
      return;
    }
    if (words.get(0).equals("set")) {
      set(text);
      return;
    }
    Told told = QUESTIONS.contains(words.get(0)) ? Told.NOTHING : Told.of(stops && !background);
    commands.add(new Command(Wrappers.unwrapped(words), told));
  }

  private void set(String text) {
    if (text.matches(".* \\+\\w*e\\w*\\b.*") || text.contains("+o errexit")) {
      errexit = false;
    } else if (text.matches(".* -\\w*e\\w*\\b.*") || text.contains("-o errexit")) {
      errexit = true;
    }
    if (text.contains("pipefail")) {
      pipefail = !text.contains("+o pipefail");
    }
  }
}
