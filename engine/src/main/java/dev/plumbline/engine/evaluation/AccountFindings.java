package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.findings.Finding;
import java.util.List;

/**
 * All findings filed under one account.
 *
 * @param account twelve digits; what is filed under no account is filed under the management
 *     account
 * @param name what the account is called; its id where that is unknown
 * @param unit the path of the unit it is in, empty where that is unknown
 * @param known whether the estate has the account; the row of a register may name one it has not
 * @param findings sorted
 * @param hash SHA-256 over what was decided, in hex
 */
public record AccountFindings(
    String account, String name, String unit, boolean known, List<Finding> findings, String hash) {
  public AccountFindings {
    findings = List.copyOf(findings);
  }
}
