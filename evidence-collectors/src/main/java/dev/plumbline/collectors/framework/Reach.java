package dev.plumbline.collectors.framework;

/** What one ledger cell of a source covers. */
public enum Reach {
  /** Read once, with the credentials the collection started with. */
  ORGANIZATION,
  /** Read once an account. */
  ACCOUNT,
  /** Read once an account and Region. */
  REGION
}
