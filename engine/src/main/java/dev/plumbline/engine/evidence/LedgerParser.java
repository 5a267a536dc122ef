package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the lines of the coverage ledger up to the first that is wrong. */
final class LedgerParser implements HashedLines.Handler {
  private static final ObjectReader READER = StrictJson.reader();

  private final List<Coverage> rows = new ArrayList<>();
  private final Map<Cell, Integer> lineOf = new HashMap<>();
  private Optional<LineProblem> problem = Optional.empty();

  List<Coverage> rows() {
    return rows;
  }

  Optional<LineProblem> problem() {
    return problem;
  }

  @Override
  public void line(int number, byte[] buffer, int offset, int length) {
    if (problem.isPresent()) {
      return;
    }
    try {
      rows.add(row(number, read(buffer, offset, length)));
    } catch (JsonProcessingException e) {
      problem = Optional.of(LineProblem.of(number, e));
    } catch (UnfitJsonException e) {
      problem = Optional.of(LineProblem.of(number, e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is not as most rows are is read again, slowly: it may be wrong, and is told then. */
  private static Coverage read(byte[] buffer, int offset, int length)
      throws IOException, UnfitJsonException {
    Optional<Coverage> usual = UsualRow.read(buffer, offset, length);
    return usual.isPresent()
        ? usual.get()
        : CoverageJson.read(READER.readTree(buffer, offset, length));
  }

  private Coverage row(int number, Coverage row) throws UnfitJsonException {
    Integer earlier = lineOf.putIfAbsent(row.cell(), number);
    if (earlier != null) {
      throw UnfitJsonException.because(
          "expected one line for each account, Region and source; line %d is for the same"
              .formatted(earlier));
    }
    return row;
  }
}
