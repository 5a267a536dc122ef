package dev.plumbline.collectors.framework;

import java.util.Set;

/**
 * Which part of an estate to read. Sources of the organization are asked in the account the
 * collection starts from.
 *
 * @param accounts the accounts to read; empty for all
 * @param sources the names of the sources to read; empty for all
 */
public record Scope(Set<String> accounts, Set<String> sources) {
  /** Everything. */
  public static final Scope ALL = new Scope(Set.of(), Set.of());

  public Scope {
    accounts = Set.copyOf(accounts);
    sources = Set.copyOf(sources);
  }

  public boolean isAll() {
    return accounts.isEmpty() && sources.isEmpty();
  }

  public boolean hasSource(String source) {
    return sources.isEmpty() || sources.contains(source);
  }

  /** Whether what a source says of an account is to be read. */
  public boolean covers(String account, String source) {
    return hasSource(source) && (accounts.isEmpty() || accounts.contains(account));
  }
}
