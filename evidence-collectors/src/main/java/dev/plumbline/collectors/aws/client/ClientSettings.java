package dev.plumbline.collectors.aws.client;

import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.framework.Limits;
import java.net.URI;
import java.util.Optional;

/**
 * How clients are made.
 *
 * @param endpoint where to send all calls instead of AWS's own addresses
 * @param homeRegion the Region that answers for the services without Regions, {@code "us-east-1"}
 *     in the standard partition
 * @param limits how long and how often to try
 */
public record ClientSettings(Optional<URI> endpoint, String homeRegion, Limits limits) {
  public ClientSettings {
    requireNonNull(endpoint, "endpoint is null");
    requireNonNull(homeRegion, "homeRegion is null");
    requireNonNull(limits, "limits is null");
  }
}
