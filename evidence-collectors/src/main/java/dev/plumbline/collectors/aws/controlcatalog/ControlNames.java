package dev.plumbline.collectors.aws.controlcatalog;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.ReadFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.controlcatalog.ControlCatalogClient;
import software.amazon.awssdk.services.controlcatalog.model.GetControlResponse;

/**
 * The other names of controls. A control that Control Tower names by a catalogue's number is known
 * to people as {@code AWS-GR_RESTRICT_ROOT_USER}. Each is looked up once.
 */
public final class ControlNames implements AutoCloseable {

  public static final String GET = "controlcatalog:GetControl";

  private final Clients clients;
  private final ControlCatalogClient client;
  private final Map<String, List<String>> known = new HashMap<>();

  public ControlNames(Clients clients) {
    this.clients = clients;
    this.client = clients.ofCaller(ControlCatalogClient.builder());
  }

  /**
   * The other names of a control, which are none when the catalogue does not have it.
   *
   * @param arn of the control, as Control Tower names it
   * @throws ReadFailure when the catalogue could not be asked
   */
  public List<String> of(String arn) {
    List<String> names = known.get(arn);
    if (names == null) {
      names = ask(arn);
      known.put(arn, names);
    }
    return names;
  }

  private List<String> ask(String arn) {
    try {
      Answer<GetControlResponse> answer =
          clients.calls().call(GET, () -> client.getControl(r -> r.controlArn(arn)));
      answer.part("Arn", GetControlResponse::arn);
      return answer.value().aliases();
    } catch (NothingThere unlisted) {
      return List.of();
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
