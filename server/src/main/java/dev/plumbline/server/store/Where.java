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
    this(run, "f.from_run <= :run and f.to_run > :run", "f.policy_id", filter);
    oneOf(
        "f.severity_rank",
        "severity",
        filter.severities().stream().map(Severity::ordinal).toList());
    oneOf("f.account", "account", filter.accounts());
    oneOf("f.subject_id", "subject", filter.subjects());
    units(filter.units());
    filter.changedSince().ifPresent(since -> and("f.status_since >= :since", "since", since));
    filter.text().ifPresent(this::text);
  }

  private Where(Run run, String ofRun, String policyColumn, FindingFilter filter) {
    clauses.add(ofRun);
    values.put("run", run.sequence());
    oneOf("f.status_rank", "status", filter.statuses().stream().map(Status::ordinal).toList());
    oneOf("p.practice", "practice", filter.practices());
    oneOf(policyColumn, "policy", filter.policies());
  }

  /** For the counts of a run, see {@link FindingFilter#isOfPoliciesAndStatus()}. */
  static Where ofCounts(Run run, FindingFilter filter) {
    Where where = new Where(run, "f.run = :run", "p.policy_id", filter);
    where.oneOf(
        "p.severity", "severity", filter.severities().stream().map(Severity::name).toList());
    return where;
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

  private void oneOf(String column, String name, Collection<?> alternatives) {
    if (alternatives.isEmpty()) {
      return;
    }
    List<String> names = new ArrayList<>();
    for (Object alternative : alternatives) {
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
        (lower(f.message) like :text escape '!' or lower(p.title) like :text escape '!'
          or lower(f.subject_id) like :text escape '!' or lower(f.policy_id) like :text escape '!'
          or f.account like :text escape '!' or lower(a.name) like :text escape '!')""");
    values.put("text", "%" + escaped(words.toLowerCase(java.util.Locale.ROOT)) + "%");
  }

  private static String escaped(String words) {
    return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
