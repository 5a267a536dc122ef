package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.FindingCounts;
import dev.plumbline.engine.things.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Files findings under their accounts. */
final class AccountFiles {
  private final Map<String, Account> accounts;

  AccountFiles(List<Account> accounts) {
    this.accounts =
        accounts.stream().collect(Collectors.toMap(a -> a.identity().id(), Function.identity()));
  }

  /** One for each account, also for those without findings; sorted. */
  List<AccountFindings> file(List<Finding> sorted, FindingCounts counts) {
    SortedMap<String, List<Finding>> filed = new TreeMap<>();
    accounts.keySet().forEach(account -> filed.put(account, new ArrayList<>()));
    for (Finding finding : sorted) {
      counts.add(finding);
      filed.computeIfAbsent(finding.subject().account(), account -> new ArrayList<>()).add(finding);
    }
    List<AccountFindings> all = new ArrayList<>();
    filed.forEach((account, findings) -> all.add(of(account, findings)));
    return all;
  }

  private AccountFindings of(String id, List<Finding> findings) {
    Account account = accounts.get(id);
    String hash = Hashes.ofFindings(findings);
    return account == null
        ? new AccountFindings(id, id, "", false, findings, hash)
        : new AccountFindings(
            id, text(account.name(), id), text(account.path(), ""), true, findings, hash);
  }

  private static String text(Observed<String> value, String otherwise) {
    return value instanceof Observed.Present<String> present ? present.value() : otherwise;
  }
}
