package dev.plumbline.engine.things;

import static java.util.Objects.requireNonNull;

import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A register that was read without a mistake: all things of a kind, one a row.
 *
 * @param kind the name of the kind of thing
 * @param file as the vocabulary names it, such as {@code "vendors.csv"}
 * @param rows in the order of the file
 */
public record Register(String kind, String file, List<Row> rows) {
  public Register {
    requireNonNull(kind, "kind is null");
    requireNonNull(file, "file is null");
    rows = List.copyOf(rows);
  }

  /**
   * One thing of a register.
   *
   * @param number of the row, as a spreadsheet counts it; of a list in YAML or JSON, of the item
   * @param account twelve digits, if the row says which account it belongs to
   * @param values by attribute name: an {@link dev.plumbline.engine.evidence.Observed} or, for
   *     lists, a {@link Listing}
   */
  public record Row(int number, String id, Optional<String> account, Map<String, Object> values) {
    public Row {
      requireNonNull(id, "id is null");
      requireNonNull(account, "account is null");
      values = Map.copyOf(values);
    }
  }

  /** What the rows say in one column, blanks left out and lists taken apart. */
  public List<Object> column(Attribute attribute) {
    return rows.stream()
        .map(row -> row.values().get(attribute.name()))
        .flatMap(RegisterValues::present)
        .toList();
  }

  /**
   * The things that its rows are. A register is part of the bundle, so its rows are as old as the
   * evaluation.
   *
   * @param managementAccount whose the rows without an account are
   */
  public List<Thing> things(ThingDefinition definition, String managementAccount, Instant asOf) {
    String source = definition.source().map(Source::name).orElse(file);
    return rows.stream()
        .map(
            row ->
                definition
                    .factory()
                    .apply(
                        new Identity(
                            kind,
                            row.id(),
                            row.account().orElse(managementAccount),
                            Cell.GLOBAL,
                            Map.of(source, origin(source, row, asOf))),
                        row.values()))
        .toList();
  }

  private Origin origin(String source, Row row, Instant asOf) {
    return new Origin(source, "register " + file + " row " + row.number(), "", asOf);
  }
}
