package dev.plumbline.collectors.files.workflows;

import java.util.List;

/**
 * A tool that tests security.
 *
 * @param name as actions name their provider
 * @param actions GitHub actions that run it: {@code "owner/name"} with all below it
 * @param commands the words a command line begins with: {@code "npm audit"}
 * @param judge who decides whether what it finds stops the job
 * @param switches options or inputs of the judge
 */
record Tool(
    String name, List<String> actions, List<String> commands, Judge judge, List<String> switches) {

  /** Who decides whether what a tool finds stops the job. */
  enum Judge {
    /** The tool fails, unless one of the switches is on. */
    ITSELF_UNLESS,
    /** The tool fails only with one of the switches on. */
    ITSELF_WITH,
    /** The tool fails, unless one of the switches is off. */
    ITSELF_UNLESS_OFF,
    /** Rules that are not in the file. */
    ELSEWHERE
  }

  Tool {
    actions = List.copyOf(actions);
    commands = List.copyOf(commands);
    switches = List.copyOf(switches);
  }

  /** What to say when the file does not tell whether what the tool finds stops the job. */
  String undecided() {
    return "whether what %s finds stops the release is not decided in the file".formatted(name);
  }

  /**
   * Whether what the tool finds stops the job.
   *
   * @param arguments the rest of the command line, or the inputs as {@code name=value}
   */
  Told fails(String arguments) {
    Told on = Told.NO;
    Told off = Told.NO;
    for (String each : switches) {
      on = on.or(Switches.on(each, arguments));
      off = off.or(Switches.off(each, arguments));
    }
    return switch (judge) {
      case ITSELF_UNLESS -> on.not();
      case ITSELF_WITH -> on;
      case ITSELF_UNLESS_OFF -> off.not();
      case ELSEWHERE -> Told.NOTHING;
    };
  }
}
