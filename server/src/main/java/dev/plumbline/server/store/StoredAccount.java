package dev.plumbline.server.store;

import static java.util.Objects.requireNonNull;

/**
 * An account of a snapshot.
 *
 * @param id twelve digits
 * @param name as the organization calls it; the id where it has no name
 * @param unit the path of its organizational unit, such as {@code "/Workloads/Prod"}; empty where
 *     it is unknown
 */
public record StoredAccount(String id, String name, String unit) {
  public StoredAccount {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(unit, "unit is null");
  }
}
