package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The rows of a ledger in the making. A collection has a hundred rows an account and ten thousand
 * accounts, and works on some accounts at a time: the rows of all others are kept as the compressed
 * lines of the file they will be in.
 */
final class Ledger {
  private static final ObjectWriter JSON = StrictJson.writer();

  /** More than a collection has threads. */
  private static final int OPEN_ACCOUNTS = 256;

  private static final float FULL = 0.75f;

  private final LinkedHashMap<String, Map<Cell, Coverage>> open =
      new LinkedHashMap<>(OPEN_ACCOUNTS, FULL, true);
  private final SortedMap<String, byte[]> settled = new TreeMap<>();

  /** Adds a row, in the place of an earlier one of its cell. */
  synchronized void put(Coverage row) {
    rows(row.cell().account()).put(row.cell(), row);
  }

  private Map<Cell, Coverage> rows(String account) {
    Map<Cell, Coverage> known = open.get(account);
    if (known != null) {
      return known;
    }
    Map<Cell, Coverage> rows = reopened(account);
    open.put(account, rows);
    if (open.size() > OPEN_ACCOUNTS) {
      Iterator<Map.Entry<String, Map<Cell, Coverage>>> eldest = open.entrySet().iterator();
      Map.Entry<String, Map<Cell, Coverage>> settling = eldest.next();
      settled.put(settling.getKey(), compressed(settling.getValue()));
      eldest.remove();
    }
    return rows;
  }

  private Map<Cell, Coverage> reopened(String account) {
    Map<Cell, Coverage> rows = new HashMap<>();
    byte[] compressed = settled.remove(account);
    if (compressed != null) {
      LedgerParser parser = new LedgerParser();
      byte[] lines = lines(compressed);
      int start = 0;
      for (int end = 0; end < lines.length; end++) {
        if (lines[end] == '\n') {
          parser.line(1, lines, start, end - start);
          start = end + 1;
        }
      }
      parser.rows().forEach(row -> rows.put(row.cell(), row));
    }
    return rows;
  }

  private static byte[] lines(byte[] compressed) {
    try (InputStream lines = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
      return lines.readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] compressed(Map<Cell, Coverage> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream lines = new DeflaterOutputStream(bytes)) {
      write(rows, lines);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(Map<Cell, Coverage> rows, OutputStream out) throws IOException {
    Coverage[] inOrder = rows.values().toArray(Coverage[]::new);
    Arrays.sort(inOrder, (one, other) -> one.cell().compareTo(other.cell()));
    for (Coverage row : inOrder) {
      out.write(JSON.writeValueAsBytes(CoverageJson.row(row)));
      out.write('\n');
    }
  }

  /**
   * Writes all rows in the order of their cells.
   *
   * @return how many
   */
  synchronized long writeTo(OutputStream out) throws IOException {
    TreeSet<String> accounts = new TreeSet<>(settled.keySet());
    accounts.addAll(open.keySet());
    CountedLines lines = new CountedLines(out);
    for (String account : accounts) {
      byte[] compressed = settled.get(account);
      if (compressed == null) {
        write(open.getOrDefault(account, Map.of()), lines);
      } else {
        lines.write(lines(compressed));
      }
    }
    return lines.count();
  }
}
