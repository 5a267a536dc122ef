package dev.plumbline.engine.registers;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/** What a cell of a file holds, before it is known what its column wants. */
sealed interface CellValue {

  /** As people see it. */
  String shown();

  default boolean isBlank() {
    return false;
  }

  /** Nothing, or spaces. */
  record Blank() implements CellValue {
    @Override
    public String shown() {
      return "";
    }

    @Override
    public boolean isBlank() {
      return true;
    }
  }

  record Text(String shown) implements CellValue {
    public Text {
      requireNonNull(shown, "shown is null");
    }
  }

  /** A number of a file that tells numbers from texts. */
  record Number(BigDecimal number, String shown) implements CellValue {
    public Number {
      requireNonNull(number, "number is null");
    }
  }

  record Flag(boolean yes) implements CellValue {
    @Override
    public String shown() {
      return yes ? "true" : "false";
    }
  }

  /** A cell of a workbook that is formatted as a date; its time is UTC. */
  record Moment(LocalDateTime time) implements CellValue {
    @Override
    public String shown() {
      return time.toLocalTime().toSecondOfDay() == 0
          ? time.toLocalDate().toString()
          : time.withNano(0) + (time.getSecond() == 0 ? ":00Z" : "Z");
    }
  }

  record Texts(List<CellValue> items) implements CellValue {
    public Texts {
      items = List.copyOf(items);
    }

    @Override
    public String shown() {
      return String.join("; ", items.stream().map(CellValue::shown).toList());
    }
  }

  /**
   * Something that is no value.
   *
   * @param shown as it stands in the file
   * @param fault what is wrong with it
   */
  record Unusable(String shown, String code, String fault, String help) implements CellValue {}

  /** A text without the spaces around it; nothing if that is all there is. */
  static CellValue ofText(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? new Blank() : new Text(stripped);
  }
}
