package dev.plumbline.collectors.aws.securityhub;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.framework.SourceReader;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;

/** The products, of AWS and of partners, that send their findings to Security Hub. */
record SecurityProducts(Clients clients) implements SourceReader {

  private static final String LIST = "securityhub:ListEnabledProductsForImport";
  private static final String BEFORE_NAME = ":product-subscription/";

  @Override
  public CollectedSource source() {
    return CollectedSource.of("security products", Reach.REGION, LIST);
  }

  @Override
  public Reading read(Cell cell) {
    try (SecurityHubClient hub = clients.of(cell, SecurityHubClient.builder())) {
      Gathering gathering = new Gathering(cell);
      clients
          .calls()
          .list(
              LIST,
              hub.listEnabledProductsForImportPaginator(r -> {}),
              page -> Page.of(page.productSubscriptions(), page.nextToken()))
          .into(gathering, product -> add(product, gathering));
      return gathering.reading();
    }
  }

  private static void add(Answer<String> product, Gathering gathering) {
    String arn = product.value();
    int name = arn.indexOf(BEFORE_NAME);
    gathering.add(
        "security product",
        arn,
        product.from(),
        fields()
            .orAbsent("subscription", arn)
            .ifKnown("name", name < 0 ? null : arn.substring(name + BEFORE_NAME.length())));
  }
}
