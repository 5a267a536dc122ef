package dev.plumbline.engine.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a snapshot by their paths, sorted. Holds a million of them in some 60 MiB: the
 * hashes as bytes, by account, and each file name once.
 */
public final class FileIndex extends AbstractMap<String, Manifest.FileEntry> {
  private static final int HASH_BYTES = 32;
  private static final String OBSERVATIONS = "observations/";

  /** The ledger, and whatever stands in no account's folder. */
  private final SortedMap<String, Manifest.FileEntry> others;

  private final NavigableMap<String, Folder> folders;
  private final int size;

  private FileIndex(
      SortedMap<String, Manifest.FileEntry> others, NavigableMap<String, Folder> folders) {
    this.others = others;
    this.folders = folders;
    this.size = others.size() + folders.values().stream().mapToInt(each -> each.names.length).sum();
  }

  static FileIndex of(Map<String, Manifest.FileEntry> files) {
    Builder builder = new Builder();
    files.forEach(builder::add);
    return builder.build();
  }

  /** The files in an account's folder by their paths, sorted. */
  public SortedMap<String, Manifest.FileEntry> ofAccount(String account) {
    SortedMap<String, Manifest.FileEntry> files = new TreeMap<>();
    Folder folder = folders.get(account);
    for (int i = 0; folder != null && i < folder.names.length; i++) {
      files.put(path(account, folder.names[i]), folder.entry(i));
    }
    return Collections.unmodifiableSortedMap(files);
  }

  /** The names of the files in an account's folder, such as {@code "trails.jsonl"}; sorted. */
  List<String> namesOf(String account) {
    Folder folder = folders.get(account);
    return folder == null ? List.of() : List.of(folder.names);
  }

  /** SHA-256 over the names of the files in an account's folder and their hashes. */
  byte[] hashOf(String account) {
    MessageDigest digest = HashedLines.sha256();
    Folder folder = folders.get(account);
    if (folder != null) {
      digest.update(String.join("/", folder.names).getBytes(StandardCharsets.UTF_8));
      digest.update(folder.hashes);
    }
    return digest.digest();
  }

  /** The accounts that have files. */
  NavigableSet<String> accounts() {
    return Collections.unmodifiableNavigableSet(folders.navigableKeySet());
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean containsKey(@Nullable Object path) {
    return get(path) != null;
  }

  @Override
  public Manifest.@Nullable FileEntry get(@Nullable Object key) {
    if (!(key instanceof String path)) {
      return null;
    }
    Optional<String> account = SnapshotFiles.accountOf(path);
    if (account.isEmpty()) {
      return others.get(path);
    }
    Folder folder = folders.get(account.get());
    int at = folder == null ? -1 : Arrays.binarySearch(folder.names, name(path));
    return folder == null || at < 0 ? null : folder.entry(at);
  }

  @Override
  public Set<Map.Entry<String, Manifest.FileEntry>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, Manifest.FileEntry>> iterator() {
        return Stream.concat(
                others.entrySet().stream(),
                folders.keySet().stream().flatMap(each -> ofAccount(each).entrySet().stream()))
            .iterator();
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  private static String path(String account, String name) {
    return OBSERVATIONS + account + '/' + name;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Sorted by name. */
  private record Folder(String[] names, byte[] hashes, long[] counts) {
    Manifest.FileEntry entry(int i) {
      return new Manifest.FileEntry(
          HexFormat.of().formatHex(hashes, i * HASH_BYTES, (i + 1) * HASH_BYTES), counts[i]);
    }
  }

  /** Takes files in any order. */
  static final class Builder {
    private final SortedMap<String, Manifest.FileEntry> others = new TreeMap<>();
    private final NavigableMap<String, Folder> folders = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** The folder that is being filled: most snapshots name their files account by account. */
    private final SortedMap<String, Manifest.FileEntry> filling = new TreeMap<>();

    private String account = "";

    /** Adds a file; false if it was added before. */
    boolean add(String path, Manifest.FileEntry entry) {
      Optional<String> its = SnapshotFiles.accountOf(path);
      if (its.isEmpty()) {
        return others.putIfAbsent(path, entry) == null;
      }
      if (!its.get().equals(account)) {
        close();
        account = its.get();
        open();
      }
      return filling.putIfAbsent(names.computeIfAbsent(name(path), name -> name), entry) == null;
    }

    private void open() {
      Folder known = folders.remove(account);
      for (int i = 0; known != null && i < known.names.length; i++) {
        filling.put(known.names[i], known.entry(i));
      }
    }

    private void close() {
      if (!filling.isEmpty()) {
        byte[] hashes = new byte[filling.size() * HASH_BYTES];
        int next = 0;
        for (Manifest.FileEntry entry : filling.values()) {
          System.arraycopy(
              HexFormat.of().parseHex(entry.sha256()), 0, hashes, HASH_BYTES * next++, HASH_BYTES);
        }
        folders.put(
            account,
            new Folder(
                filling.keySet().toArray(String[]::new),
                hashes,
                filling.values().stream().mapToLong(Manifest.FileEntry::count).toArray()));
        filling.clear();
      }
    }

    FileIndex build() {
      close();
      account = "";
      return new FileIndex(new TreeMap<>(others), new TreeMap<>(folders));
    }
  }
}
