package dev.plumbline.collectors.aws.waf;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.aws.client.Pages;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import software.amazon.awssdk.services.wafv2.Wafv2Client;
import software.amazon.awssdk.services.wafv2.model.GetWebAclResponse;
import software.amazon.awssdk.services.wafv2.model.ListWebAcLsResponse;
import software.amazon.awssdk.services.wafv2.model.Scope;
import software.amazon.awssdk.services.wafv2.model.WebACL;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/** The web ACLs of each Region, and once an account those for CloudFront. */
public final class WafCollector implements Collector {

  private static final String LIST = "wafv2:ListWebACLs";
  private static final String GET = "wafv2:GetWebACL";
  private static final String REGIONAL = "web ACLs";

  private final Clients clients;

  public WafCollector(Clients clients) {
    this.clients = clients;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(
        CollectedSource.of(REGIONAL, Reach.REGION, LIST, GET),
        CollectedSource.of("distribution web ACLs", Reach.ACCOUNT, LIST, GET));
  }

  @Override
  public Reading read(Cell cell) {
    boolean regional = cell.source().equals(REGIONAL);
    Scope scope = regional ? Scope.REGIONAL : Scope.CLOUDFRONT;
    String thing = regional ? "web acl" : "distribution web acl";
    try (Wafv2Client waf = clients.of(cell, Wafv2Client.builder())) {
      Gathering gathering = new Gathering(cell);
      clients
          .calls()
          .list(
              LIST,
              new Pages<>(
                  marker -> waf.listWebACLs(r -> r.scope(scope).nextMarker(marker)),
                  ListWebAcLsResponse::nextMarker),
              page -> Page.of(page.webACLs(), page.nextMarker()))
          .into(gathering, acl -> add(thing, acl, scope, waf, gathering));
      return gathering.reading();
    }
  }

  private void add(
      String thing,
      Answer<WebACLSummary> listed,
      Scope scope,
      Wafv2Client waf,
      Gathering gathering) {
    WebACLSummary acl = listed.value();
    String id = listed.part("WebACLs[].Id", WebACLSummary::id);
    Fields fields = fields().ifKnown("name", acl.name());
    try {
      Answer<GetWebAclResponse> answer =
          clients
              .calls()
              .call(GET, () -> waf.getWebACL(r -> r.id(id).name(acl.name()).scope(scope)));
      WebACL rules = answer.part("WebACL", GetWebAclResponse::webACL);
      fields.things("managedRules", ManagedRules.of(id, rules));
    } catch (ReadFailure failed) {
      gathering.fail(failed.failure());
    }
    gathering.add(thing, id, listed.from(), fields);
  }
}
