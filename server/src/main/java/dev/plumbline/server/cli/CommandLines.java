package dev.plumbline.server.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/**
 * The command line with the commands that its arguments may mean. To read what all of them take
 * lasts longer than to start Java, so the others are left out where the first argument names one.
 */
final class CommandLines {
  private static final Map<String, Class<?>> COMMANDS = commands();
  private static final Set<String> VERSION = Set.of("--version", "-V");

  private CommandLines() {}

  private static Map<String, Class<?>> commands() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("demo", DemoCommand.class);
    commands.put("init", InitCommand.class);
    commands.put("permissions", PermissionsCommand.class);
    commands.put("collect", CollectCommand.class);
    commands.put("evaluate", EvaluateCommand.class);
    commands.put("refresh", RefreshCommand.class);
    commands.put("serve", ServeCommand.class);
    commands.put("findings", FindingsCommand.class);
    commands.put("policy", PolicyCommand.class);
    commands.put("wa", WaCommand.class);
    return commands;
  }

  static CommandLine of(Console console, String... arguments) {
    CommandLine line = new CommandLine(new PlumblineCommand(), new Commands(console));
    String first = arguments.length == 0 ? "" : arguments[0];
    if (COMMANDS.containsKey(first)) {
      line.addSubcommand(first, COMMANDS.get(first));
    } else if (!VERSION.contains(first)) {
      COMMANDS.forEach(line::addSubcommand);
    }
    return line;
  }
}
