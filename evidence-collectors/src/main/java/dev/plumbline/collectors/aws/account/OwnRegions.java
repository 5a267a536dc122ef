package dev.plumbline.collectors.aws.account;

import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.engine.evidence.Cause;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.account.AccountClient;
import software.amazon.awssdk.services.account.model.Region;

/**
 * The Regions that the caller's account may use, whichever the collection reads.
 *
 * @param names sorted
 * @param gap why there may be more
 */
public record OwnRegions(List<String> names, Optional<Failure> gap) {
  /** The call that tells. */
  public static final String LIST = "account:ListRegions";

  /** Every account has Regions. */
  public OwnRegions {
    names = names.stream().sorted().toList();
    if (names.isEmpty() && gap.isEmpty()) {
      gap = Optional.of(Failure.of(Cause.Reason.NOT_COLLECTED, LIST + " named no Region"));
    }
  }

  public static OwnRegions of(Clients clients) {
    try (AccountClient account = clients.ofCaller(AccountClient.builder())) {
      Listed<Region> regions = AccountCollector.regions(clients.calls(), account, null);
      return new OwnRegions(
          regions.values().stream()
              .filter(AccountCollector::isOpen)
              .map(Region::regionName)
              .filter(Objects::nonNull)
              .toList(),
          regions.gap());
    } catch (NothingThere none) {
      return new OwnRegions(List.of(), Optional.empty());
    } catch (ReadFailure failed) {
      return new OwnRegions(List.of(), Optional.of(failed.failure()));
    }
  }
}
