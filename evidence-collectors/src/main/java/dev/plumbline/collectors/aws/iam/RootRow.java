package dev.plumbline.collectors.aws.iam;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.plumbline.collectors.framework.Fields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The root user's row of a credential report. {@code N/A} and {@code no_information} say that there
 * is nothing; {@code not_supported}, and whatever else is no date, says nothing.
 */
final class RootRow {

  private static final Set<String> NOTHING = Set.of("N/A", "no_information");
  private static final List<String> KEY_USES =
      List.of("access_key_1_last_used_date", "access_key_2_last_used_date");

  private final NamedCsvRecord row;

  RootRow(NamedCsvRecord row) {
    this.row = row;
  }

  Fields fields() {
    Fields fields = Fields.fields();
    reportedKeys().ifPresent(active -> fields.with("reportedKeys", active.booleanValue()));
    put(fields, "lastUse", List.of("password_last_used"));
    put(fields, "lastKeyUse", KEY_USES);
    put(fields, "passwordChanged", List.of("password_last_changed"));
    return fields;
  }

  private Optional<Boolean> reportedKeys() {
    Optional<Boolean> first = yesNo("access_key_1_active");
    Optional<Boolean> second = yesNo("access_key_2_active");
    if (first.equals(Optional.of(true)) || second.equals(Optional.of(true))) {
      return Optional.of(true);
    }
    return first.flatMap(ignored -> second);
  }

  private Optional<Boolean> yesNo(String column) {
    return row.findField(column)
        .filter(text -> text.equals("true") || text.equals("false"))
        .map(Boolean::valueOf);
  }

  /** The latest date of some columns; one column that says nothing makes it unknown. */
  private void put(Fields fields, String field, List<String> columns) {
    List<String> texts = columns.stream().map(column -> row.findField(column).orElse("")).toList();
    List<Instant> dates = texts.stream().flatMap(text -> date(text).stream()).toList();
    long nothing = texts.stream().filter(NOTHING::contains).count();
    if (dates.size() + nothing == texts.size()) {
      fields.orAbsent(field, dates.stream().max(Instant::compareTo).orElse(null));
    }
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
