package dev.plumbline.engine.registers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks into the zip of a workbook before anything else does. */
final class ZipCheck {
  private static final int CHUNK = 64 * 1024;

  private ZipCheck() {}

  /** Refuses what is no workbook, what grows too large, and what holds more than cells. */
  static void check(byte[] bytes) {
    int parts = 0;
    long size = 0;
    boolean workbook = false;
    byte[] chunk = new byte[CHUNK];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts++;
        if (parts > Limits.MOST_PARTS) {
          throw Limits.exceeded(Limits.MOST_PARTS + " parts in its workbook");
        }
        String name = part.getName().toLowerCase(Locale.ROOT);
        refuseActive(name);
        workbook |= name.equals("xl/workbook.xml");
        for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
          size += read;
          if (size > Limits.MOST_UNZIPPED) {
            throw Limits.exceeded(Limits.MOST_UNZIPPED / 1024 / 1024 + " MiB once it is unzipped");
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw notAWorkbook();
    }
    if (!workbook) {
      throw notAWorkbook();
    }
  }

  private static void refuseActive(String name) {
    if (name.contains("externallinks/") || name.endsWith("connections.xml")) {
      throw active("links to other files");
    }
    if (name.endsWith(".bin") && name.contains("vba")) {
      throw active("macros");
    }
    if (name.contains("/embeddings/") || name.contains("/activex/")) {
      throw active("embedded objects");
    }
  }

  private static RefusedException active(String what) {
    return new RefusedException(
        "T107",
        "the workbook holds " + what,
        "copy the cells as values into a new workbook; a register holds nothing but values");
  }

  static RefusedException notAWorkbook() {
    return new RefusedException(
        "T104", "it is not a workbook", "save it as an Excel workbook (.xlsx), without a password");
  }
}
