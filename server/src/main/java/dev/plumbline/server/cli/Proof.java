package dev.plumbline.server.cli;

import dev.plumbline.engine.evidence.Origin;
import dev.plumbline.engine.explain.Explanation;
import dev.plumbline.engine.explain.Explanation.Clause;
import dev.plumbline.engine.explain.Explanation.InScope;
import dev.plumbline.engine.explain.Explanation.Item;
import dev.plumbline.engine.explain.Explanation.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A proof as lines of text.
 *
 * @param asOf the instant of the run: the age of evidence counts to it
 */
record Proof(Instant asOf) {

  /**
   * An answer that a proof rests on.
   *
   * @param age how old it was at the instant of the run, in ISO 8601: {@code "PT30M"}
   */
  record Evidence(String source, String operation, String requestId, Instant at, String age) {}

  List<String> lines(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    explanation.settings().forEach(setting -> setting(setting, lines));
    explanation.where().ifPresent(where -> part("it applies where", where, lines));
    explanation.must().ifPresent(must -> part("it must hold that", must, lines));
    if (!explanation.smallestChange().isEmpty()) {
      lines.add("");
      lines.addAll(explanation.smallestChange());
    }
    return lines;
  }

  /** Every answer once, in the order in which the clauses look at them. */
  List<Evidence> evidence(Explanation explanation) {
    Set<Evidence> all = new LinkedHashSet<>();
    explanation.settings().forEach(setting -> collect(setting.where(), all));
    explanation.where().ifPresent(where -> collect(where, all));
    explanation.must().ifPresent(must -> collect(must, all));
    return List.copyOf(all);
  }

  private void collect(Clause clause, Set<Evidence> all) {
    for (Seen seen : clause.seen()) {
      seen.origin()
          .map(
              from ->
                  new Evidence(
                      from.source(),
                      from.operation(),
                      from.requestId(),
                      from.at(),
                      Duration.between(from.at(), asOf).toString()))
          .ifPresent(all::add);
    }
    clause.parts().forEach(part -> collect(part, all));
    clause.items().forEach(item -> item.clauses().forEach(part -> collect(part, all)));
  }

  /** What a setting changes, where it may hold. */
  private void setting(InScope setting, List<String> lines) {
    String values = String.join(", ", setting.values());
    String title =
        switch (setting.where().truth()) {
          case YES -> "with the settings for \"" + setting.name() + "\", " + values + ", as";
          case NO -> "without the settings for \"" + setting.name() + "\", as";
          case UNKNOWN ->
              "with and without the settings for \""
                  + setting.name()
                  + "\", "
                  + values
                  + ", as it is not known whether";
        };
    part(title, setting.where(), lines);
  }

  private void part(String title, Clause clause, List<String> lines) {
    lines.add("");
    lines.add(title);
    clause(clause, "  ", lines);
  }

  private void clause(Clause clause, String indent, List<String> lines) {
    lines.add(indent + word(clause.truth()) + "  " + clause.words());
    String deeper = indent + "  ";
    String beside = indent + " ".repeat(word(clause.truth()).length() + 2);
    clause.note().ifPresent(note -> lines.add(beside + note));
    clause.causes().forEach(cause -> lines.add(beside + cause));
    clause.seen().forEach(seen -> seen(seen, beside, lines));
    clause.parts().forEach(part -> clause(part, deeper, lines));
    clause.items().forEach(item -> item(item, deeper, lines));
  }

  private void item(Item item, String indent, List<String> lines) {
    lines.add(indent + word(item.truth()) + "  " + item.kind() + " \"" + item.id() + "\"");
    item.clauses().forEach(clause -> clause(clause, indent + "  ", lines));
  }

  private void seen(Seen seen, String indent, List<String> lines) {
    lines.add(
        indent
            + seen.phrase()
            + " = "
            + seen.value()
            + seen.thing().map(thing -> "  (" + thing + ")").orElse(""));
    seen.origin().ifPresent(origin -> lines.add(indent + "  " + read(origin)));
  }

  private String read(Origin origin) {
    return "read from "
        + origin.source()
        + ", "
        + origin.operation()
        + (origin.requestId().isEmpty() ? "" : ", request " + origin.requestId())
        + ", "
        + age(Duration.between(origin.at(), asOf))
        + " old";
  }

  private static String word(Enum<?> truth) {
    return truth.name().toLowerCase(Locale.ROOT);
  }

  /** The two largest units that count. */
  static String age(Duration age) {
    if (age.toDays() > 0) {
      return count(age.toDays(), "day") + " " + count(age.toHoursPart(), "hour");
    }
    return age.toHours() > 0
        ? count(age.toHours(), "hour") + " " + count(age.toMinutesPart(), "minute")
        : count(age.toMinutes(), "minute");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
