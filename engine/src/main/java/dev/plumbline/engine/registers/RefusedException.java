package dev.plumbline.engine.registers;

/** A file that is not read as a register, with what is wrong and what to do. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String help;

  RefusedException(String code, String message, String help) {
    super(message, null, false, false);
    this.code = code;
    this.help = help;
  }

  String code() {
    return code;
  }

  String message() {
    return String.valueOf(getMessage());
  }

  String help() {
    return help;
  }
}
