package dev.plumbline.collectors.aws.inspector;

import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.ReadFailure;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.inspector2.Inspector2Client;
import software.amazon.awssdk.services.inspector2.model.Vulnerability;

/**
 * What Inspector's database says about vulnerabilities. It says the same to every account, so each
 * is looked up once a collection.
 */
final class Vulnerabilities {

  static final String SEARCH = "inspector2:SearchVulnerabilities";

  private static final Known NOT_IN_DATABASE = new Known(false, null, null);

  private final Calls calls;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /**
   * What is known about one vulnerability.
   *
   * @param inDatabase whether the database has it; if not, nothing is known
   * @param due until when CISA wants it fixed; null when CISA does not list it as exploited
   * @param exploitProbability EPSS, from 0 to 1; null when there is none
   */
  record Known(boolean inDatabase, @Nullable Instant due, @Nullable Double exploitProbability) {

    void write(Fields fields) {
      if (inDatabase) {
        fields.orAbsent("due", due);
        if (exploitProbability == null) {
          fields.absent("exploitProbability");
        } else {
          fields.ifKnown("exploitProbability", exploitProbability);
        }
      }
    }
  }

  Vulnerabilities(Calls calls) {
    this.calls = calls;
  }

  /**
   * Looks a vulnerability up.
   *
   * @throws ReadFailure when the database could not be asked; it is asked again the next time
   */
  Known about(String id, Inspector2Client inspector) {
    Known before = known.get(id);
    if (before != null) {
      return before;
    }
    Listed<Vulnerability> found =
        calls.list(
            SEARCH,
            inspector.searchVulnerabilitiesPaginator(
                r -> r.filterCriteria(f -> f.vulnerabilityIds(id))),
            page -> Page.of(page.vulnerabilities(), page.nextToken()));
    found
        .gap()
        .ifPresent(
            failure -> {
              throw new ReadFailure(failure);
            });
    Known now =
        found.values().stream()
            .filter(each -> id.equals(each.id()))
            .findFirst()
            .map(Vulnerabilities::known)
            .orElse(NOT_IN_DATABASE);
    known.put(id, now);
    return now;
  }

  private static Known known(Vulnerability vulnerability) {
    return new Known(
        true,
        vulnerability.cisaData() == null ? null : vulnerability.cisaData().dateDue(),
        vulnerability.epss() == null ? null : vulnerability.epss().score());
  }
}
