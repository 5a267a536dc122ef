package dev.plumbline.collectors.aws.organizations;

import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads what holds for the whole organization and is told Region by Region, to the account that
 * administers a service.
 */
public final class Administration {

  /** Reads one account in one Region. */
  public interface RegionalRead {

    /**
     * Writes what it reads into the gathering of the organization.
     *
     * @param at the account and Region to ask, which give the client its credentials and its Region
     * @return whether it is there
     */
    boolean read(Cell at, Gathering gathering);
  }

  private final Administrators administrators;
  private final List<String> regions;
  private final List<String> homes;

  /**
   * @param regions the Regions of the collection
   * @param likelyHome a Region that may be a home Region, in the collection or not
   */
  public Administration(
      Administrators administrators, Collection<String> regions, Optional<String> likelyHome) {
    this.administrators = administrators;
    this.regions = regions.stream().distinct().sorted().toList();
    this.homes = Stream.concat(this.regions.stream(), likelyHome.stream()).distinct().toList();
  }

  /** The Regions that may be a home Region: those of the collection first. */
  public List<String> homes() {
    return homes;
  }

  public Administrators administrators() {
    return administrators;
  }

  /** Reads every account in every Region; a part that fails leaves the others be. */
  public Reading everywhere(Cell cell, Collection<String> accounts, RegionalRead read) {
    Gathering gathering = new Gathering(cell);
    for (Cell at : places(cell, accounts, regions)) {
      attempt(at, gathering, read);
    }
    return gathering.reading();
  }

  /**
   * Reads the one Region where it is, of which nothing tells beforehand which it is: the first that
   * has it decides. Where none has it, and one failed, it is unknown.
   */
  public Reading somewhere(Cell cell, Collection<String> accounts, RegionalRead read) {
    return somewhere(cell, accounts, read, Optional.empty());
  }

  /**
   * The same, where that it is nowhere is no answer.
   *
   * @param nowhereMeans why it is then unknown
   */
  public Reading somewhere(
      Cell cell, Collection<String> accounts, RegionalRead read, Optional<Failure> nowhereMeans) {
    return somewhere(cell, places(cell, accounts, homes), read, nowhereMeans, failure -> false);
  }

  /**
   * The same, where a Region may answer that it is in another one.
   *
   * @param elsewhere whether that is what a failure says; such a failure is the cause only where
   *     every Region says so
   */
  public Reading somewhere(
      Cell cell, Collection<String> accounts, RegionalRead read, Predicate<Failure> elsewhere) {
    return somewhere(cell, places(cell, accounts, homes), read, Optional.empty(), elsewhere);
  }

  /**
   * The same in other Regions than those that may be a home Region.
   *
   * @param nowhereMeans why it is unknown where none of these has it; empty where that is an answer
   */
  public Reading in(
      Collection<String> others,
      Cell cell,
      Collection<String> accounts,
      RegionalRead read,
      Optional<Failure> nowhereMeans) {
    return somewhere(cell, places(cell, accounts, others), read, nowhereMeans, failure -> false);
  }

  private Reading somewhere(
      Cell cell,
      Collection<Cell> places,
      RegionalRead read,
      Optional<Failure> nowhereMeans,
      Predicate<Failure> elsewhere) {
    Gathering nowhere = new Gathering(cell);
    List<Failure> failures = new ArrayList<>();
    for (Cell at : places) {
      Gathering here = new Gathering(cell);
      if (attempt(at, here, read)) {
        return here.reading();
      }
      Reading missed = here.reading();
      missed.requestId().ifPresent(nowhere::answered);
      missed.failure().ifPresent(failures::add);
    }
    nowhere.fail(failures.stream().filter(elsewhere.negate()).findFirst());
    nowhere.fail(failures.stream().findFirst());
    nowhere.fail(nowhereMeans);
    return nowhere.reading();
  }

  private static List<Cell> places(
      Cell cell, Collection<String> accounts, Collection<String> regions) {
    return accounts.stream()
        .flatMap(
            account -> regions.stream().map(region -> new Cell(account, region, cell.source())))
        .toList();
  }

  private static boolean attempt(Cell at, Gathering gathering, RegionalRead read) {
    try {
      return read.read(at, gathering);
    } catch (NothingThere answer) {
      gathering.answered(answer.from());
    } catch (ReadFailure failed) {
      gathering.fail(failed.failure());
    }
    return false;
  }
}
