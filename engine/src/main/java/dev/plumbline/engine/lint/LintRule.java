package dev.plumbline.engine.lint;

/** The rules of lint. Each has a page of its own in {@code docs/language/problems}. */
public enum LintRule {
  UNOWNED("L101", "a policy has no owner or no version"),
  UNTESTED("L102", "no test shows one of the results"),
  UNUSED_PARAMETER("L103", "a parameter is not used"),
  DOUBLE_NEGATIVE("L104", "a negative of a negative"),
  ABSENT_PASSES("L105", "a negative is also yes for what is absent"),
  DUPLICATE("L106", "two policies say the same"),
  IMPLIED("L107", "another policy fails whenever this one does"),
  NEVER_FAILS("L108", "nothing can ever fail the policy"),
  NEVER_PASSES("L109", "nothing can ever pass the policy"),
  NEVER_APPLIES("L110", "the policy applies to nothing"),
  IDLE_EVIDENCE_AGE("L111", "the source refuses younger evidence than the policy does"),
  DEFAULT_OUT_OF_BOUNDS("L112", "the value of a parameter lies outside its bounds"),
  NEVER_UNKNOWN("L113", "no test shows what a clause says when evidence is missing"),
  DEPRECATED("L114", "a phrase should not be used any more"),
  ABOUT_NOTHING("L115", "an exception or attestation is for something that does not exist"),
  STALE_EVIDENCE("L116", "the evidence is older than a policy allows"),
  SETTINGS_WITHOUT_SCOPE("L120", "settings do not say where they hold, so they change nothing"),
  SHADOWED_SETTING("L121", "a later setting of the same scope takes its place"),
  UNUSED_DEFINITION("L122", "a definition is not used");

  private final String code;
  private final String summary;

  LintRule(String code, String summary) {
    this.code = code;
    this.summary = summary;
  }

  /** Such as {@code "L101"}; a code never changes its meaning. */
  public String code() {
    return code;
  }

  /** What is told, in one phrase. */
  public String summary() {
    return summary;
  }
}
