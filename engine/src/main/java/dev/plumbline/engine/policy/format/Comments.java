package dev.plumbline.engine.policy.format;

import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Comment;
import dev.plumbline.engine.policy.syntax.LayoutReader.Layout;
import dev.plumbline.engine.policy.syntax.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The comments of a file, each by the line it belongs to. */
final class Comments {

  private final TreeMap<Integer, Block> blockAt = new TreeMap<>();
  private final Map<Integer, List<String>> above = new HashMap<>();
  private final Map<Integer, String> behind = new HashMap<>();
  private final Map<Integer, List<String>> below = new HashMap<>();
  private final List<Comment> between = new ArrayList<>();

  private Comments() {}

  static Comments of(Layout layout) {
    Comments comments = new Comments();
    for (Block block : layout.blocks()) {
      comments.place(block.heading(), block);
      block.lines().forEach(line -> comments.place(line, block));
      block.end().ifPresent(end -> comments.blockAt.put(end.span().line(), block));
    }
    int tail = 0;
    for (Comment comment : layout.comments()) {
      int line = comment.span().line();
      if (comments.blockAt.containsKey(line)) {
        comments.behind.put(line, comment.text());
      } else if (comments.isTail(comment, tail)) {
        comments.add(comments.below, comments.headingBefore(line), comment);
        tail = line;
      } else {
        comments
            .inside(line)
            .ifPresentOrElse(
                next -> comments.add(comments.above, next, comment),
                () -> comments.between.add(comment));
      }
    }
    return comments;
  }

  private void place(Line line, Block block) {
    blockAt.put(line.first().span().line(), block);
    line.bullets().forEach(bullet -> place(bullet, block));
  }

  private void add(Map<Integer, List<String>> into, int line, Comment comment) {
    into.computeIfAbsent(line, key -> new ArrayList<>()).add(comment.text());
  }

  /** The next line of the block that the comment stands in; empty between blocks. */
  private Optional<Integer> inside(int line) {
    Map.Entry<Integer, Block> before = blockAt.lowerEntry(line);
    Map.Entry<Integer, Block> next = blockAt.higherEntry(line);
    return before != null && next != null && before.getValue() == next.getValue()
        ? Optional.of(next.getKey())
        : Optional.empty();
  }

  /** An indented comment right below the last line of a block that has no {@code end}. */
  private boolean isTail(Comment comment, int lastTail) {
    int line = comment.span().line();
    Map.Entry<Integer, Block> before = blockAt.lowerEntry(line);
    boolean adjacent = line - 1 == lastTail || before != null && line - 1 == before.getKey();
    return adjacent
        && before != null
        && comment.span().column() > 1
        && before.getValue().end().isEmpty()
        && inside(line).isEmpty();
  }

  private int headingBefore(int line) {
    return blockAt.lowerEntry(line).getValue().heading().first().span().line();
  }

  List<String> above(int line) {
    return above.getOrDefault(line, List.of());
  }

  Optional<String> behind(int line) {
    return Optional.ofNullable(behind.get(line));
  }

  /** The comments at the end of a block without {@code end}. */
  List<String> below(Block block) {
    return below.getOrDefault(block.heading().first().span().line(), List.of());
  }

  /** The comments that stand between blocks. */
  List<Comment> between() {
    return List.copyOf(between);
  }
}
