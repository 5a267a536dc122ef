package dev.plumbline.collectors.recorded;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** What was asked. */
final class CallLog {
  private final SortedSet<String> operations = new ConcurrentSkipListSet<>();
  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
  private final Set<RecordedAws.Call> called = ConcurrentHashMap.newKeySet();
  private final Map<String, Set<String>> said = new ConcurrentHashMap<>();

  void add(Asked asked, String account) {
    operations.add(asked.operation());
    called.add(new RecordedAws.Call(asked.operation(), account, asked.region()));
    calls.computeIfAbsent(asked.operation(), name -> new AtomicInteger()).incrementAndGet();
    said.computeIfAbsent(asked.operation(), name -> ConcurrentHashMap.newKeySet())
        .add(asked.body());
  }

  /** All but which operations were ever called. */
  void forget() {
    calls.clear();
    called.clear();
    said.clear();
  }

  SortedSet<String> operations() {
    return new TreeSet<>(operations);
  }

  Set<RecordedAws.Call> called() {
    return Set.copyOf(called);
  }

  int calls(String operation) {
    return calls.getOrDefault(operation, new AtomicInteger()).get();
  }

  Set<String> said(String operation) {
    return Set.copyOf(said.getOrDefault(operation, Set.of()));
  }
}
