package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a snapshot holds of one source, as it was asked about one account.
 *
 * @param account whose rows these are, twelve digits
 * @param files what was written, by path; of a source of the organization also in the folders of
 *     other accounts
 * @param rows the rows of the ledger, one a Region
 */
record JournalPart(
    String account, String source, Map<String, Manifest.FileEntry> files, List<Coverage> rows) {
  private static final Set<String> FIELDS = Set.of("account", "source", "files", "rows");
  private static final Set<Coverage.Status> FINISHED =
      Set.of(Coverage.Status.COMPLETE, Coverage.Status.SKIPPED);

  JournalPart {
    files = Map.copyOf(files);
    rows = List.copyOf(rows);
  }

  /** Whether nothing of it needs to be read again. */
  boolean isFinished() {
    return rows.stream().map(Coverage::status).allMatch(FINISHED::contains);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("account", account).put("source", source);
    json.set("files", Journal.files(files));
    ArrayNode lines = json.putArray("rows");
    rows.forEach(row -> lines.addPOJO(CoverageJson.row(row)));
    return json;
  }

  static JournalPart parse(JsonNode json) throws UnfitJsonException {
    JsonFields fields = JsonFields.of(json, FIELDS);
    List<Coverage> rows = new ArrayList<>();
    for (JsonNode row : fields.node("rows")) {
      rows.add(CoverageJson.read(row));
    }
    return new JournalPart(
        fields.text("account", SnapshotFiles.ACCOUNT, SnapshotFiles.ACCOUNT_EXPECTED),
        fields.text("source"),
        Journal.files(fields.node("files")),
        rows);
  }
}
