package dev.plumbline.collectors.aws.controltower;

import dev.plumbline.collectors.aws.account.OwnRegions;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.organizations.Administration;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks for the landing zone. It is in one Region, of which nothing tells beforehand which it is:
 * those of the collection are asked, then all others that the management account may use. Only
 * where none of these has it there is none.
 */
record HomeSearch(Clients clients, Administration administration) {

  Reading read(Cell cell, Administration.RegionalRead read) {
    List<String> caller = List.of(clients.caller());
    AtomicBoolean found = new AtomicBoolean();
    Reading likely =
        administration.somewhere(
            cell,
            caller,
            (at, gathering) -> {
              boolean here = read.read(at, gathering);
              found.set(here);
              return here;
            });
    if (found.get() || likely.failure().isPresent()) {
      return likely;
    }
    OwnRegions own = OwnRegions.of(clients);
    List<String> others =
        own.names().stream().filter(name -> !administration.homes().contains(name)).toList();
    return others.isEmpty() && own.gap().isEmpty()
        ? likely
        : administration.in(others, cell, caller, read, own.gap());
  }
}
