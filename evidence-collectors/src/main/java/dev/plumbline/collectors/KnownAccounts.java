package dev.plumbline.collectors;

import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Snapshot;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The accounts that an earlier snapshot knows. One that its complete list of accounts did not show
 * had vanished already when it was taken; it is not carried on for ever.
 */
final class KnownAccounts {
  private static final String LIST = "accounts";

  private KnownAccounts() {}

  static Set<String> of(Snapshot earlier) {
    boolean listed =
        earlier
            .rows()
            .anyMatch(
                row ->
                    row.cell().source().equals(LIST) && row.status() == Coverage.Status.COMPLETE);
    return earlier.accounts().stream()
        .filter(account -> !listed || isListed(earlier, account))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isListed(Snapshot earlier, String account) {
    return earlier.manifest().files().containsKey(Snapshot.path(account, LIST));
  }
}
