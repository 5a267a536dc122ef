package dev.plumbline.collectors.generated;

import dev.plumbline.engine.evidence.Cause.Reason;
import dev.plumbline.engine.evidence.Cell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Which cells have which fault. The same seed makes the same plan. */
public final class FaultPlan {
  /** The part of the cells that has a fault. */
  private static final double SHARE = 0.05;

  private final Map<Cell, FaultKind> cells = new TreeMap<>();
  private final Map<String, FaultKind> accounts = new TreeMap<>();
  private final Map<Cell, Reason> unknown = new TreeMap<>();

  private FaultPlan() {}

  public static FaultPlan none() {
    return new FaultPlan();
  }

  /** Faults of all kinds, at random. */
  public static FaultPlan seeded(long seed, GeneratedOrganization organization) {
    Random random = new Random(seed);
    FaultPlan plan = new FaultPlan();
    for (String account : organization.members()) {
      for (Cell cell : organization.cells(account)) {
        if (random.nextDouble() < SHARE) {
          plan.add(cell, FaultKind.values()[random.nextInt(FaultKind.values().length)]);
        }
      }
    }
    plan.expect(organization);
    return plan;
  }

  /** One kind of fault in some of the cells. */
  public static FaultPlan of(
      FaultKind kind, double share, long seed, GeneratedOrganization organization) {
    Random random = new Random(seed);
    FaultPlan plan = new FaultPlan();
    for (String account : organization.members()) {
      for (Cell cell : organization.cells(account)) {
        if (random.nextDouble() < share) {
          plan.add(cell, kind);
        }
      }
    }
    plan.expect(organization);
    return plan;
  }

  /** One kind of fault in all cells of one account. */
  static FaultPlan of(FaultKind kind, String account, GeneratedOrganization organization) {
    FaultPlan plan = new FaultPlan();
    organization.cells(account).forEach(cell -> plan.add(cell, kind));
    plan.expect(organization);
    return plan;
  }

  private void add(Cell cell, FaultKind kind) {
    if (kind.isOfAccounts()) {
      accounts.put(cell.account(), kind);
    } else if (kind.isOfPages() && !cell.source().equals(GeneratedOrganization.DEVICES)) {
      cells.put(new Cell(cell.account(), Cell.GLOBAL, GeneratedOrganization.DEVICES), kind);
    } else {
      cells.put(cell, kind);
    }
  }

  private void expect(GeneratedOrganization organization) {
    cells.forEach((cell, kind) -> kind.reason().ifPresent(reason -> unknown.put(cell, reason)));
    accounts.forEach(
        (account, kind) -> {
          for (Cell cell : organization.cells(account)) {
            if (touches(kind, cell)) {
              unknown.put(cell, kind.reason().orElseThrow());
            }
          }
        });
  }

  private static boolean touches(FaultKind kind, Cell cell) {
    return kind == FaultKind.OPTED_OUT
        ? cell.region().equals(GeneratedOrganization.CLOSED_REGION)
        : GeneratedOrganization.isReadWithRole(cell.source());
  }

  Optional<FaultKind> of(Cell cell) {
    return Optional.ofNullable(cells.get(cell));
  }

  boolean isClosed(String account) {
    return accounts.get(account) == FaultKind.OPTED_OUT;
  }

  boolean isRefused(String account) {
    return accounts.get(account) == FaultKind.ROLE_REFUSED;
  }

  /** The cells that are unknown, with the reason each has to have. */
  public Map<Cell, Reason> unknown() {
    return Map.copyOf(unknown);
  }

  /** How often each kind is there. */
  public Map<FaultKind, Integer> counts() {
    List<FaultKind> all = new ArrayList<>(cells.values());
    all.addAll(accounts.values());
    Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);
    all.forEach(kind -> counts.merge(kind, 1, Integer::sum));
    return counts;
  }
}
