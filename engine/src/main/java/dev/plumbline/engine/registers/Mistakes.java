package dev.plumbline.engine.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with a register; after the first hundred it only counts. */
final class Mistakes {
  private static final int MOST_TOLD = 100;

  private final Optional<String> sheet;
  private final List<Mistake> told = new ArrayList<>();
  private int more;
  private Optional<Place> firstUntold = Optional.empty();

  Mistakes(Optional<String> sheet) {
    this.sheet = sheet;
  }

  /** Something about a row or the header. */
  void add(String code, Place place, String message, String help) {
    tell(new Mistake(code, Optional.of(place), where(place) + ": " + message, help), place);
  }

  /** Something about a cell. */
  void add(String code, Place place, String column, String message, String help) {
    String where = where(place) + ", column \"" + column + "\": ";
    tell(new Mistake(code, Optional.of(place), where + message, help), place);
  }

  private void tell(Mistake mistake, Place place) {
    if (told.size() < MOST_TOLD) {
      told.add(mistake);
      return;
    }
    more++;
    firstUntold = firstUntold.or(() -> Optional.of(place));
  }

  private String where(Place place) {
    return sheet.map(name -> "sheet \"" + name + "\", ").orElse("") + "row " + place.row();
  }

  List<Mistake> all() {
    List<Mistake> all = new ArrayList<>(told);
    if (more > 0) {
      all.add(
          new Mistake(
              "T114",
              firstUntold,
              "and " + more + " more mistakes in this register from here on",
              "mend those above first"));
    }
    return all;
  }
}
