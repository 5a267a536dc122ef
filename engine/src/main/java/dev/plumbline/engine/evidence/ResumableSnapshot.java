package dev.plumbline.engine.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A snapshot whose writing can be resumed: closed before its end, or killed, it leaves beside the
 * target what was written whole by {@link SnapshotWriter#write(String, String, List, List)}.
 */
public final class ResumableSnapshot {
  private ResumableSnapshot() {}

  /**
   * Begins a snapshot.
   *
   * @param purpose what is asked for, in words that are the same when the same is asked for again
   * @throws SnapshotException if the target exists and is not an empty folder, cannot be written,
   *     or was begun before
   */
  public static SnapshotWriter begin(Path target, ManifestHeader header, String purpose) {
    try {
      SnapshotWriter.check(target, header);
      DurableFolder folder = DurableFolder.resumable(target);
      refuseIfBegun(target);
      Journal journal = Journal.begin(target, new UnfinishedSnapshot(header, purpose));
      folder.retain(Set.of());
      return new SnapshotWriter(target, header, folder, Optional.of(journal));
    } catch (IOException e) {
      throw SnapshotWriter.unwritable(target, e);
    }
  }

  private static void refuseIfBegun(Path target) throws IOException {
    Optional<Journal> earlier = Journal.reopen(target);
    if (earlier.isEmpty()) {
      return;
    }
    earlier.get().close();
    if (earlier.get().hasParts()) {
      throw new SnapshotException(
          target,
          "its collection was begun and not finished; resume it (--resume), or remove "
              + Journal.fileFor(target)
              + " to begin anew");
    }
  }

  /**
   * Goes on with a snapshot. What was read completely is kept; all else is to be written again.
   *
   * @param accounts all accounts to collect, with those found since it was begun
   * @return empty if there is nothing to go on with
   * @throws SnapshotException if it was begun for another purpose, or another collection writes it
   */
  public static Optional<SnapshotWriter> resume(
      Path target, Collection<String> accounts, String purpose) {
    try {
      Optional<Journal> found = Journal.reopen(target);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Journal journal = found.get();
      if (!journal.subject().purpose().equals(purpose)) {
        journal.close();
        throw new SnapshotException(
            target,
            "was begun for %s, and this is for %s; name the same, or another folder"
                .formatted(journal.subject().purpose(), purpose));
      }
      ManifestHeader header = journal.subject().header().withAccounts(accounts);
      SnapshotWriter.check(target, header);
      DurableFolder folder = DurableFolder.resumable(target);
      List<JournalPart> whole = whole(journal.parts(), folder);
      Set<String> files = new HashSet<>();
      whole.forEach(part -> files.addAll(part.files().keySet()));
      folder.retain(files);
      SnapshotWriter writer = new SnapshotWriter(target, header, folder, Optional.of(journal));
      whole.forEach(writer::takeOver);
      return Optional.of(writer);
    } catch (IOException e) {
      throw SnapshotWriter.unwritable(target, e);
    }
  }

  private static List<JournalPart> whole(List<JournalPart> parts, DurableFolder folder)
      throws IOException {
    List<JournalPart> whole = new ArrayList<>();
    for (JournalPart part : parts) {
      if (part.isFinished() && holds(folder, part)) {
        whole.add(part);
      }
    }
    return whole;
  }

  private static boolean holds(DurableFolder folder, JournalPart part) throws IOException {
    for (Map.Entry<String, Manifest.FileEntry> file : part.files().entrySet()) {
      if (!folder.holds(file.getKey(), file.getValue())) {
        return false;
      }
    }
    return true;
  }
}
