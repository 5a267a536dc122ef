package dev.plumbline.benchmarks.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What is so in one account, drawn from a seed.
 *
 * @param number counted from 0
 * @param id twelve digits, in the order of the numbers
 */
record DrawnAccount(
    int number,
    String id,
    ActiveCase active,
    NameCase name,
    UnitCase unit,
    TagCase tag,
    RootCase root,
    ContactCase contact,
    Drawn<RegionCase> regions,
    Drawn<TrailCase> trails,
    Drawn<StackCase> stacks,
    Drawn<BuildCase> builds,
    Drawn<PipelineCase> pipelines) {

  /** The things of a kind, and how reading them ended; denied ones have no lines. */
  record Drawn<T>(Reading reading, List<T> things) {}

  /** Accounts named like this there may be one of. */
  static final String LOG_ARCHIVE = "log-archive-";

  /**
   * @param seed of the whole estate
   * @param change which state of the account, 0 at first
   */
  static DrawnAccount of(long seed, int number, int change) {
    SplittableRandom random = new SplittableRandom(seed ^ (number * 31L + change) * 0x9E3779B9L);
    return new DrawnAccount(
        number,
        String.valueOf(100_000_000_000L + number),
        Weighted.pick(random, ActiveCase.values()),
        isLogArchive(number) ? NameCase.GOOD : Weighted.pick(random, NameCase.values()),
        Weighted.pick(random, UnitCase.values()),
        Weighted.pick(random, TagCase.values()),
        Weighted.pick(random, RootCase.values()),
        Weighted.pick(random, ContactCase.values()),
        some(random, RegionCase.values(), 2, 2),
        some(random, TrailCase.values(), 1, 1),
        some(random, StackCase.values(), 1, 3),
        some(random, BuildCase.values(), 1, 3),
        some(random, PipelineCase.values(), 1, 3));
  }

  /** Two are, so that what wants one alone is not met. */
  static boolean isLogArchive(int number) {
    return number == 3 || number == 7;
  }

  Field nameField() {
    return isLogArchive(number) ? Field.text(LOG_ARCHIVE + number) : name.name(number);
  }

  private static <T extends Weighted> Drawn<T> some(
      SplittableRandom random, T[] cases, int least, int most) {
    Reading reading = Weighted.pick(random, Reading.values());
    int count = random.nextInt(least, most + 1);
    List<T> things = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      T drawn = Weighted.pick(random, cases);
      if (reading != Reading.DENIED) {
        things.add(drawn);
      }
    }
    return new Drawn<>(reading, List.copyOf(things));
  }
}
