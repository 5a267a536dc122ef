package dev.plumbline.collectors.files.workflows;

import dev.plumbline.collectors.framework.Fields;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a file tells of a question: yes, no, or nothing. */
enum Told {
  YES,
  NO,
  NOTHING;

  static Told of(boolean answer) {
    return answer ? YES : NO;
  }

  Told and(Told other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : NOTHING;
  }

  Told or(Told other) {
    return not().and(other.not()).not();
  }

  Told not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case NOTHING -> NOTHING;
    };
  }

  static Told any(Collection<Told> answers) {
    return answers.stream().reduce(NO, Told::or);
  }

  /** Writes the answer; a field about which nothing is told is left out. */
  Fields into(Fields fields, String field) {
    return fields.ifKnown(field, answer());
  }

  private @Nullable Boolean answer() {
    return this == NOTHING ? null : Boolean.valueOf(this == YES);
  }
}
