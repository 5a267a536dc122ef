package dev.plumbline.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.drools.RollUps;
import dev.plumbline.engine.findings.RollUp;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.findings.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RollUpsTest {

  @Test
  void the_worst_status_in_a_group_is_its_verdict_for_every_mix() {
    List<Tally> tallies = new ArrayList<>();
    for (int mix = 0; mix < 1 << Status.values().length; mix++) {
      tallies.add(tally(mix));
    }

    List<RollUp> verdicts = RollUps.verdicts(tallies);

    assertThat(verdicts).extracting(RollUp::tally).isEqualTo(tallies);
    assertThat(verdicts)
        .allSatisfy(rollUp -> assertThat(rollUp.verdict()).isEqualTo(worst(rollUp.tally())));
  }

  private static Tally tally(int mix) {
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    int bits = mix;
    for (Status status : Status.values()) {
      if (bits % 2 == 1) {
        counts.put(status, 3L);
      }
      bits /= 2;
    }
    return new Tally("mix " + mix, counts);
  }

  private static Status worst(Tally tally) {
    Optional<Status> worst = Optional.empty();
    for (Status status : Status.values()) {
      if (worst.isEmpty() && tally.count(status) > 0) {
        worst = Optional.of(status);
      }
    }
    return worst.orElse(Status.UNKNOWN);
  }

  @Test
  void equal_tallies_have_a_verdict_each() {
    Tally one = new Tally("same", Map.of(Status.PASS, 1L));
    Tally other = new Tally("same", Map.of(Status.PASS, 1L));

    assertThat(RollUps.verdicts(List.of(one, other)))
        .extracting(RollUp::verdict)
        .containsExactly(Status.PASS, Status.PASS);
  }
}
