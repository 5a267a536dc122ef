package dev.plumbline.engine.policy;

/** What a policy says of one subject, worst first: the order in which results roll up. */
public enum Result {
  FAIL,
  UNKNOWN,
  PASS,
  NOT_APPLICABLE
}
