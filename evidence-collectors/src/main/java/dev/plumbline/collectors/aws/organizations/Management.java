package dev.plumbline.collectors.aws.organizations;

import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.ReadFailure;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.Organization;
import software.amazon.awssdk.services.organizations.model.Root;

/**
 * What an organization is called and who manages it, as far as any of several answers tells: the
 * ARNs in its lists name both.
 */
record Management(OrganizationReader reader) {

  /** Its id, {@code o-…}. */
  Optional<String> organization() {
    return told(Organization::id, Management::idIn);
  }

  /** The account that manages it. */
  Optional<String> account() {
    return told(Organization::masterAccountId, Management::accountIn);
  }

  private Optional<String> told(
      Function<Organization, String> described, Function<String, Optional<String>> inArn) {
    Stream<Supplier<Optional<String>>> ways =
        Stream.of(
            () -> Optional.ofNullable(described.apply(reader.organization().value())),
            () -> reader.roots().values().stream().map(Root::arn).findFirst().flatMap(inArn),
            () -> reader.accounts().values().stream().map(Account::arn).findFirst().flatMap(inArn));
    return ways.map(Management::tried).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> tried(Supplier<Optional<String>> way) {
    try {
      return way.get();
    } catch (ReadFailure | NothingThere unknown) {
      return Optional.empty();
    }
  }

  /** The {@code o-…} part of an ARN such as {@code arn:aws:organizations::…:root/o-…/r-…}. */
  private static Optional<String> idIn(String arn) {
    return Stream.of(arn.split("/")).filter(part -> part.startsWith("o-")).findFirst();
  }

  private static Optional<String> accountIn(String arn) {
    return Stream.of(arn.split(":")).filter(part -> part.matches("[0-9]{12}")).findFirst();
  }
}
