package dev.plumbline.collectors.aws.organizations;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cause.Reason;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Observation.From;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.organizations.model.Account;

/** The accounts of the organization: all that the list or the tree show. */
final class Members {

  private static final String ACCOUNT = "account";
  private static final Pattern ACCOUNT_ID = Pattern.compile("\\d{12}");

  private final OrganizationReader reader;
  private final String caller;
  private final Once<Tree> tree;

  Members(OrganizationReader reader, String caller) {
    this.reader = reader;
    this.caller = caller;
    this.tree = new Once<>(() -> Tree.walk(reader), walked -> walked.gap().isEmpty());
  }

  Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    ids.addAll(asFarAsKnown(() -> idsOf(reader.accounts().values())));
    ids.addAll(
        asFarAsKnown(() -> idsOf(tree.get().places().stream().map(Tree.Place::account).toList())));
    return ids;
  }

  private static List<String> idsOf(List<Account> accounts) {
    return accounts.stream().map(Account::id).filter(Members::isAccountId).toList();
  }

  private static boolean isAccountId(@Nullable String id) {
    return id != null && ACCOUNT_ID.matcher(id).matches();
  }

  /** What cannot be read here fails in the cell of its source, with its cause. */
  private static List<String> asFarAsKnown(Supplier<List<String>> ids) {
    try {
      return ids.get();
    } catch (ReadFailure | NothingThere unknown) {
      return List.of();
    }
  }

  Reading accounts(Cell cell) {
    Listed<Account> accounts = reader.accounts();
    Gathering gathering = new Gathering(cell);
    gathering.fail(accounts.gap());
    Set<String> listed = new HashSet<>();
    for (Answer<Account> account : accounts.items()) {
      if (listed.add(account.value().id())) {
        add(account.value(), account.from(), gathering);
      }
    }
    if (accounts.gap().isEmpty() && !listed.contains(caller)) {
      gathering.fail(
          Failure.of(
              Reason.MALFORMED,
              OrganizationReader.ACCOUNTS + " answered without the calling account " + caller));
    }
    walked().stream()
        .filter(place -> listed.add(place.account().id()))
        .forEach(place -> add(place.account(), place.from(), gathering));
    return gathering.reading();
  }

  private List<Tree.Place> walked() {
    try {
      return tree.get().places();
    } catch (ReadFailure | NothingThere unknown) {
      return List.of();
    }
  }

  private static void add(Account account, From from, Gathering gathering) {
    if (!isAccountId(account.id())) {
      gathering.fail(
          Failure.of(Reason.MALFORMED, from.operation() + " answered with an account without id"));
      return;
    }
    String state =
        account.stateAsString() == null ? account.statusAsString() : account.stateAsString();
    Fields fields =
        fields()
            .ifKnown("name", account.name())
            .ifKnown("email", account.email())
            .ifKnown("state", state);
    if (state != null) {
      fields.with("active", state.equals("ACTIVE"));
    }
    gathering.add(ACCOUNT, account.id(), account.id(), from, fields);
  }

  Reading tree(Cell cell) {
    Tree walked = tree.get();
    Gathering gathering = new Gathering(cell);
    gathering.fail(walked.gap());
    for (Tree.Unit unit : walked.units()) {
      gathering.add(
          "organizational unit",
          unit.id(),
          unit.from(),
          fields()
              .orAbsent("name", unit.name())
              .orAbsent("parentId", unit.parent())
              .orAbsent("path", unit.path()));
    }
    Set<String> placed = new HashSet<>();
    for (Tree.Place place : walked.places()) {
      if (!isAccountId(place.account().id()) || !placed.add(place.account().id())) {
        continue;
      }
      gathering.add(
          ACCOUNT,
          place.account().id(),
          place.account().id(),
          place.from(),
          fields()
              .with("inUnit", !place.unit().isRoot())
              .orAbsent("parentId", place.unit().id())
              .orAbsent("path", place.unit().path()));
    }
    failForTheUnplaced(placed, gathering);
    return gathering.reading();
  }

  private void failForTheUnplaced(Set<String> placed, Gathering gathering) {
    ids().stream()
        .filter(account -> !placed.contains(account))
        .findFirst()
        .ifPresent(
            account ->
                gathering.fail(
                    Failure.of(
                        Reason.NOT_COLLECTED,
                        "account " + account + " is in no unit of the tree that was read")));
  }
}
