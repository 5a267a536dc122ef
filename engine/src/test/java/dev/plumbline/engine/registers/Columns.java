package dev.plumbline.engine.registers;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.things.Attribute;
import java.util.List;
import java.util.Optional;

/** The columns of a register of vendors. */
final class Columns {
  static final Nearest NOTHING_NEAR = (written, candidates) -> Optional.empty();

  private static final List<Attribute> VENDOR =
      List.of(
          column("name", Attribute.Kind.TEXT),
          column("critical", Attribute.Kind.YES_NO),
          column("contracts", Attribute.Kind.NUMBER),
          column("last review", Attribute.Kind.DATE),
          column("tier", Attribute.Kind.CHOICE),
          column("services", Attribute.Kind.TEXTS));

  private Columns() {}

  static Table vendors(String file) {
    return new Table("vendor", file, Optional.empty(), VENDOR, "name");
  }

  static Table vendors(String file, String sheet) {
    return new Table("vendor", file, Optional.of(sheet), VENDOR, "name");
  }

  /** A register of names alone. */
  static Table names(String file) {
    return new Table("vendor", file, Optional.empty(), VENDOR.subList(0, 1), "name");
  }

  private static Attribute column(String name, Attribute.Kind kind) {
    return new Attribute(
        "vendor",
        name,
        kind,
        Optional.empty(),
        kind == Attribute.Kind.CHOICE ? List.of("Gold", "Silver") : List.of(),
        "the " + name + " of the vendor",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        unread -> Observed.unknown(Cause.notCollected("")));
  }
}
