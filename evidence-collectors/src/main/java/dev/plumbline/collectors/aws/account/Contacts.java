package dev.plumbline.collectors.aws.account;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.account.model.AlternateContactType;

/** The three alternate contacts of an account, each a source of its own. */
enum Contacts {
  SECURITY("security contacts", "security", AlternateContactType.SECURITY),
  OPERATIONS("operations contacts", "operations", AlternateContactType.OPERATIONS),
  BILLING("billing contacts", "billing", AlternateContactType.BILLING);

  private final String source;
  private final String id;
  private final AlternateContactType type;

  Contacts(String source, String id, AlternateContactType type) {
    this.source = source;
    this.id = id;
    this.type = type;
  }

  static Optional<Contacts> of(String source) {
    return List.of(values()).stream().filter(kind -> kind.source.equals(source)).findFirst();
  }

  String source() {
    return source;
  }

  String id() {
    return id;
  }

  AlternateContactType type() {
    return type;
  }
}
