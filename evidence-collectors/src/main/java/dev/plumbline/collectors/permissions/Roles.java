package dev.plumbline.collectors.permissions;

import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Reach;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a collection has to be allowed, and no action more.
 *
 * @param starting the actions of the credentials it starts with: they read the organization, and
 *     their own account as any other
 * @param account the actions of the role in every other account
 */
public record Roles(SortedSet<String> starting, SortedSet<String> account) {
  /** Services that tell of every account, and are asked from where the collection starts. */
  private static final Set<String> ASKED_FROM_THE_START = Set.of("organizations", "account");

  private static final String WHERE_DELEGATED = "organizations:ListDelegatedAdministrators";

  public Roles {
    starting = Collections.unmodifiableSortedSet(new TreeSet<>(starting));
    account = Collections.unmodifiableSortedSet(new TreeSet<>(account));
  }

  /** What the credentials it starts with have to be allowed on the role of every account. */
  public static final String ASSUME = "sts:AssumeRole";

  /** What is called in every account before anything else, and AWS allows to everybody. */
  public static final String WITHOUT_PERMISSION = "sts:GetCallerIdentity";

  /** The actions for some sources. */
  public static Roles of(Collection<CollectedSource> sources) {
    SortedSet<String> starting = new TreeSet<>();
    SortedSet<String> account = new TreeSet<>();
    for (CollectedSource source : sources) {
      for (String operation : source.operations()) {
        starting.add(IamActions.of(operation));
        if (isAskedInAccounts(source) && !isAskedFromTheStart(operation)) {
          account.add(IamActions.of(operation));
        }
      }
    }
    return new Roles(starting, account);
  }

  /** Whether a source is read with the role of accounts. */
  public static boolean areUsedFor(CollectedSource source) {
    return !of(List.of(source)).account().isEmpty();
  }

  /** What an organization may have delegated is asked in the account that administers it. */
  private static boolean isAskedInAccounts(CollectedSource source) {
    return source.reach() != Reach.ORGANIZATION || source.operations().contains(WHERE_DELEGATED);
  }

  private static boolean isAskedFromTheStart(String operation) {
    return ASKED_FROM_THE_START.contains(operation.substring(0, operation.indexOf(':')));
  }
}
