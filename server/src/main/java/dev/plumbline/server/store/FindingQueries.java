package dev.plumbline.server.store;

import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.findings.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads findings as they stood in a run. */
final class FindingQueries {
  private static final String FROM =
      """
      from findings f
      join judged_policies p on p.id = f.judged_by
      left join accounts a on a.snapshot_id = :snapshot and a.id = f.account
      """;
  private static final String SELECT =
      """
      select f.*, p.version, p.title, p.practice, p.severity, p.links, a.name as account_name
      """
          + FROM;
  private static final String FROM_COUNTS =
      """
      from counts f
      join judged_policies p on p.id = f.judged_by
      """;

  private final Handle handle;

  FindingQueries(Handle handle) {
    this.handle = handle;
  }

  /**
   * @param after the last row's key of the page before; empty for the first page
   * @param limit how many to read, and one more to see whether there are any
   */
  List<StoredFinding> page(
      Run run,
      FindingFilter filter,
      FindingSort sort,
      boolean descending,
      Optional<List<String>> after,
      int limit) {
    Where where = new Where(run, filter);
    after.ifPresent(key -> readOn(where, sort, descending, key));
    String order =
        sort.columns().stream()
            .map(column -> "f." + column + (descending ? " desc" : ""))
            .collect(Collectors.joining(", "));
    String sql = SELECT + where.sql() + "order by " + order + "\nlimit :limit";
    Query query = handle.createQuery(sql).bind("limit", limit);
    return bind(query, where, run).map((row, context) -> FindingRows.read(row)).list();
  }

  long count(Run run, FindingFilter filter) {
    if (filter.isOfPoliciesAndStatus()) {
      Where where = Where.ofCounts(run, filter);
      String sql = "select coalesce(sum(f.number), 0) " + FROM_COUNTS + where.sql();
      return where.bind(handle.createQuery(sql)).mapTo(Long.class).one();
    }
    Where where = new Where(run, filter);
    boolean joined = filter.text().isPresent() || !filter.practices().isEmpty();
    Query query =
        handle.createQuery(
            "select count(*) " + (joined ? FROM : "from findings f\n") + where.sql());
    return (joined ? bind(query, where, run) : where.bind(query)).mapTo(Long.class).one();
  }

  List<Tally> tallies(Run run, FindingFilter filter, Grouping grouping) {
    Map<String, Map<Status, Long>> groups = new TreeMap<>();
    tallying(run, filter, grouping)
        .map(
            (row, context) -> {
              groups
                  .computeIfAbsent(row.getString("group_key"), key -> new EnumMap<>(Status.class))
                  .put(Status.valueOf(row.getString("status")), row.getLong("number"));
              return 1;
            })
        .list();
    List<Tally> tallies = new ArrayList<>();
    groups.forEach((key, counts) -> tallies.add(new Tally(key, counts)));
    return tallies;
  }

  private Query tallying(Run run, FindingFilter filter, Grouping grouping) {
    String column = grouping.column();
    if (grouping.isOfPolicies() && filter.isOfPoliciesAndStatus()) {
      Where where = Where.ofCounts(run, filter);
      return where.bind(
          handle.createQuery(
              "select %s as group_key, f.status, sum(f.number) as number\n".formatted(column)
                  + FROM_COUNTS
                  + where.sql()
                  + "group by %s, f.status".formatted(column)));
    }
    Where where = new Where(run, filter);
    return bind(
        handle.createQuery(
            "select %s as group_key, f.status, count(*) as number\n".formatted(column)
                + FROM
                + where.sql()
                + "group by %s, f.status".formatted(column)),
        where,
        run);
  }

  Optional<StoredFinding> one(Run run, String id) {
    Where where = new Where(run, FindingFilter.ALL);
    where.and("f.id = :id", "id", id);
    return bind(handle.createQuery(SELECT + where.sql()), where, run)
        .map((row, context) -> FindingRows.read(row))
        .findOne();
  }

  /** Every row of a finding up to a run, newest first. */
  List<StoredFinding> history(Run run, String id) {
    String sql = SELECT + "where f.id = :id and f.from_run <= :run\norder by f.from_run desc";
    return handle
        .createQuery(sql)
        .bind("snapshot", run.snapshotId())
        .bind("id", id)
        .bind("run", run.sequence())
        .map((row, context) -> FindingRows.read(row))
        .list();
  }

  static List<String> key(StoredFinding row, FindingSort sort) {
    return sort.columns().stream().map(column -> value(row, column)).toList();
  }

  private static String value(StoredFinding row, String column) {
    return switch (column) {
      case "status_rank" -> Integer.toString(row.finding().status().ordinal());
      case "severity_rank" -> Integer.toString(row.finding().severity().ordinal());
      case "policy_id" -> row.finding().policyId();
      case "account" -> row.finding().subject().account();
      case "subject_kind" -> row.finding().subject().kind();
      case "subject_id" -> row.finding().subject().id();
      case "status_since" -> Long.toString(row.statusSince());
      case "row_id" -> Long.toString(row.rowId());
      default -> throw new IllegalArgumentException(column);
    };
  }

  private static boolean isNumber(String column) {
    return column.endsWith("_rank") || column.equals("row_id") || column.equals("status_since");
  }

  private static void readOn(Where where, FindingSort sort, boolean descending, List<String> key) {
    List<String> columns = sort.columns();
    if (key.size() != columns.size()) {
      throw new IllegalArgumentException("the key has another number of columns than the sort");
    }
    String left = columns.stream().map(c -> "f." + c).collect(Collectors.joining(", "));
    String right =
        IntStream.range(0, columns.size())
            .mapToObj(i -> ":key" + i)
            .collect(Collectors.joining(", "));
    String clause = "(%s) %s (%s)".formatted(left, descending ? "<" : ">", right);
    for (int i = 0; i < columns.size(); i++) {
      Object value = isNumber(columns.get(i)) ? Long.valueOf(key.get(i)) : key.get(i);
      where.and(i == 0 ? clause : "1 = 1", "key" + i, value);
    }
  }

  private static Query bind(Query query, Where where, Run run) {
    return where.bind(query).bind("snapshot", run.snapshotId());
  }
}
