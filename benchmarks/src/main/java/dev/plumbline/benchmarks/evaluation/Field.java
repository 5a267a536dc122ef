package dev.plumbline.benchmarks.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A field of a line: a value, absent, or left out. */
record Field(State state, String text) {
  private enum State {
    TEXT,
    TRUE,
    FALSE,
    ABSENT,
    LEFT_OUT
  }

  static final Field YES = new Field(State.TRUE, "");
  static final Field NO = new Field(State.FALSE, "");
  static final Field ABSENT = new Field(State.ABSENT, "");
  static final Field LEFT_OUT = new Field(State.LEFT_OUT, "");

  static Field text(String text) {
    return new Field(State.TEXT, text);
  }

  void into(ObjectNode data, String name) {
    switch (state) {
      case TEXT -> data.put(name, text);
      case TRUE -> data.put(name, true);
      case FALSE -> data.put(name, false);
      case ABSENT -> data.putNull(name);
      case LEFT_OUT -> {}
    }
  }
}
