package dev.plumbline.collectors.aws.client;

import dev.plumbline.collectors.framework.Limits;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/** The clients of one collection, for any account and Region. */
public record Clients(ClientFactory factory, AccountCredentials credentials, Calls calls) {

  /** A client with the cell's account's own credentials, in the cell's Region. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C of(
      Cell cell, B builder) {
    return factory.client(builder, credentials.of(cell.account()), region(cell));
  }

  /** A client with the credentials the collection started with, in the home Region. */
  public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C ofCaller(B builder) {
    return factory.client(builder, credentials.of(credentials.caller()), factory.homeRegion());
  }

  public String caller() {
    return credentials.caller();
  }

  /** The Region that answers for services without Regions. */
  public String homeRegion() {
    return factory.homeRegion();
  }

  public Limits limits() {
    return factory.limits();
  }

  private String region(Cell cell) {
    return cell.region().equals(Cell.GLOBAL) ? factory.homeRegion() : cell.region();
  }
}
