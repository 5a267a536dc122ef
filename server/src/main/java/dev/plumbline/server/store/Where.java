package dev.plumbline.server.store;

import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.policy.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/** A filter as SQL: fixed words of ours, every value bound. */
final class Where {
  private final List<String> clauses = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  Where(Run run, FindingFilter filter) {
    clauses.add("f.from_run <= :run and f.to_run > :run");
    values.put("run", run.sequence());
    oneOf("f.status", "status", filter.statuses().stream().map(Status::name).toList());
    oneOf("f.severity", "severity", filter.severities().stream().map(Severity::name).toList());
    oneOf("f.practice", "practice", filter.practices());
    oneOf("f.account", "account", filter.accounts());
    oneOf("f.policy_id", "policy", filter.policies());
    oneOf("f.subject_id", "subject", filter.subjects());
    units(filter.units());
    filter.changedSince().ifPresent(since -> and("f.status_since >= :since", "since", since));
    filter.text().ifPresent(this::text);
  }

  void and(String clause, String name, Object value) {
    clauses.add(clause);
    values.put(name, value);
  }

  String sql() {
    return "where " + String.join("\n  and ", clauses) + "\n";
  }

  Query bind(Query query) {
    values.forEach(query::bind);
    return query;
  }

  private void oneOf(String column, String name, Collection<String> alternatives) {
    if (alternatives.isEmpty()) {
      return;
    }
    List<String> names = new ArrayList<>();
    for (String alternative : alternatives) {
      String each = name + names.size();
      values.put(each, alternative);
      names.add(":" + each);
    }
    clauses.add(column + " in (" + String.join(", ", names) + ")");
  }

  private void units(Collection<String> units) {
    if (units.isEmpty()) {
      return;
    }
    List<String> alternatives = new ArrayList<>();
    for (String unit : units) {
      String name = "unit" + alternatives.size();
      values.put(name, unit);
      values.put(name + "below", escaped(unit.equals("/") ? "" : unit) + "/%");
      alternatives.add("f.unit = :%s or f.unit like :%sbelow escape '!'".formatted(name, name));
    }
    clauses.add("(" + String.join(" or ", alternatives) + ")");
  }

  private void text(String words) {
    clauses.add(
        """
        (lower(f.message) like :text escape '!' or lower(f.title) like :text escape '!'
          or lower(f.subject_id) like :text escape '!' or lower(f.policy_id) like :text escape '!'
          or f.account like :text escape '!' or lower(a.name) like :text escape '!')""");
    values.put("text", "%" + escaped(words.toLowerCase(java.util.Locale.ROOT)) + "%");
  }

  private static String escaped(String words) {
    return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
