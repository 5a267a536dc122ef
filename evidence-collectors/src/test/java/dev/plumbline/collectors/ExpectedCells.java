package dev.plumbline.collectors;

import dev.plumbline.engine.evidence.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells that a collection has to have rows for, told from the text of the vocabulary that ships
 * and not from the collectors: each source in the management account, in each account, or in each
 * account and Region.
 */
public final class ExpectedCells {
  private static final Path VOCABULARY =
      Path.of("../rules-drl/src/main/resources/dev/plumbline/rules/sec1/sec1.vocab");
  private static final Pattern SOURCE =
      Pattern.compile("(?m)^source (.+?) \"[^\"]*\"\\n(  reads +.*\\n)?  of +(.*)\\n");

  /** Those that come with a bundle and are never collected. */
  private static final Set<String> OF_BUNDLES = Set.of("workload register", "attestations");

  /** Those that are files beside AWS. */
  private static final Set<String> OF_FILES =
      Set.of("feed imports", "security scans", "threat models", "opinions");

  private ExpectedCells() {}

  /**
   * The cells of AWS.
   *
   * @param management the account that stands for the organization
   */
  public static Set<Cell> ofAws(
      String management, Collection<String> accounts, Collection<String> regions) {
    Set<Cell> cells = new TreeSet<>();
    Matcher source = SOURCE.matcher(vocabulary());
    while (source.find()) {
      String name = source.group(1);
      if (!OF_BUNDLES.contains(name) && !OF_FILES.contains(name)) {
        for (String account : ofOne(source) ? List.of(management) : accounts) {
          for (String region : ofRegions(source) ? regions : List.of(Cell.GLOBAL)) {
            cells.add(new Cell(account, region, name));
          }
        }
      }
    }
    return cells;
  }

  /**
   * The cells of files beside AWS.
   *
   * @param checkedOut the accounts with pipelines in files
   */
  static Set<Cell> ofFiles(String management, Collection<String> checkedOut) {
    Set<Cell> cells = new TreeSet<>();
    OF_FILES.forEach(name -> cells.add(new Cell(management, Cell.GLOBAL, name)));
    checkedOut.forEach(account -> cells.add(new Cell(account, Cell.GLOBAL, "pipelines")));
    return cells;
  }

  private static boolean ofOne(Matcher source) {
    return source.group(3).equals("the organization");
  }

  private static boolean ofRegions(Matcher source) {
    return source.group(3).equals("each account and region");
  }

  private static String vocabulary() {
    try {
      return Files.readString(VOCABULARY);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
