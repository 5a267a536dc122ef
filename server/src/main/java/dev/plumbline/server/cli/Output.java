package dev.plumbline.server.cli;

import picocli.CommandLine.Option;

/** In which form a command answers; a part of every command. */
final class Output {

  /** The forms. */
  enum Form {
    TEXT,
    JSON
  }

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text (default) or json.")
  Form form = Form.TEXT;

  boolean isJson() {
    return form == Form.JSON;
  }
}
