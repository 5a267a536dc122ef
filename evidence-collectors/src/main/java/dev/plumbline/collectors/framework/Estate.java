package dev.plumbline.collectors.framework;

import java.util.List;
import java.util.Set;

/** What there is to collect from. */
public interface Estate extends AutoCloseable {

  /**
   * The account whose credentials the collection started with, twelve digits.
   *
   * @throws ReadFailure when that cannot be told
   */
  String caller();

  /** All accounts that could be found; with those already known they make the ledger. */
  Set<String> accounts();

  List<Collector> collectors();

  /** The Regions an account may not use, as far as its account-wide sources told. */
  Set<String> closedRegions(String account);

  /** Forgets what was held for an account. */
  void leave(String account);

  @Override
  void close();
}
