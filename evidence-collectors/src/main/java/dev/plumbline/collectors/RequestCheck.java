package dev.plumbline.collectors;

import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.engine.evidence.ManifestHeader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether what a request names is there. */
final class RequestCheck {
  private RequestCheck() {}

  /**
   * @throws CollectionException when it is not
   */
  static void check(
      CollectionRequest request,
      String caller,
      Set<String> accounts,
      List<CollectedSource> sources) {
    Set<String> names =
        sources.stream().map(CollectedSource::name).collect(Collectors.toCollection(TreeSet::new));
    for (String source : request.scope().sources()) {
      if (!names.contains(source)) {
        throw CollectionException.refused(
            "there is no source \"" + source + "\"; the sources are " + String.join(", ", names));
      }
    }
    for (String account : request.scope().accounts()) {
      if (!accounts.contains(account)) {
        throw CollectionException.refused(
            "account \"" + account + "\" is not in the organization, as far as it can be read");
      }
    }
    if (!request.scope().isAll()) {
      request.parent().ifPresent(parent -> check(request, caller, parent.manifest().header()));
    }
  }

  private static void check(CollectionRequest request, String caller, ManifestHeader parent) {
    if (!parent.managementAccount().equals(caller)) {
      throw CollectionException.refused(
          "snapshot \"%s\" was collected from account %s, and these credentials are of %s"
              .formatted(parent.id(), parent.managementAccount(), caller));
    }
    if (!parent.regions().equals(request.regions())) {
      throw CollectionException.refused(
          "snapshot \"%s\", from which the rest is taken over, has the Regions %s; name the same, or"
                  .formatted(parent.id(), String.join(", ", parent.regions()))
              + " collect everything");
    }
  }
}
