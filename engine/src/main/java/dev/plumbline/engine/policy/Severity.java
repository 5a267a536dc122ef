package dev.plumbline.engine.policy;

import java.util.Locale;

/** How bad a failure is, worst first. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  INFORMATIONAL;

  /** As a policy writes it: {@code "critical"}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
