package dev.plumbline.engine.registers;

/** A cell does not hold what its column wants. */
final class UnfitCellException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String help;

  UnfitCellException(String code, String fault, String help) {
    super(fault, null, false, false);
    this.code = code;
    this.help = help;
  }

  String code() {
    return code;
  }

  String fault() {
    return String.valueOf(getMessage());
  }

  String help() {
    return help;
  }
}
