package dev.plumbline.engine.registers;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something wrong with a register, told to whoever keeps it.
 *
 * @param place the cell; empty if it is about the file as a whole
 * @param message one line, lower case: where, and what is wrong
 * @param help what to write instead
 */
public record Mistake(String code, Optional<Place> place, String message, String help) {
  public Mistake {
    requireNonNull(code, "code is null");
    requireNonNull(place, "place is null");
    requireNonNull(message, "message is null");
    requireNonNull(help, "help is null");
  }
}
