package dev.plumbline.engine.bundle;

import java.util.Locale;

/** Why a bundle file is not used. */
public enum Refusal {
  NO_TRUSTED_KEY,
  NOT_A_ZIP,
  TOO_LARGE,
  TOO_MANY_ENTRIES,
  UNSAFE_NAME,
  LINK,
  NOT_A_FILE,
  UNREADABLE_ENTRY,
  TWO_MANIFESTS,
  DUPLICATE_ENTRY,
  MISSING_MANIFEST,
  MISSING_SIGNATURE,
  EMPTY_SIGNATURE,
  WRONG_SIGNATURE,
  UNREADABLE_MANIFEST,
  UNKNOWN_FORMAT,
  SAME_PERSON,
  ALTERED_FILE,
  ADDED_FILE,
  REMOVED_FILE,
  RENAMED_FILE,
  OLD_REVISION,
  CHANGED_MEANING,
  POLICY_ERRORS,
  DAMAGED_INSTALLATION;

  /** As outputs and logs write it: {@code "missing-signature"}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
