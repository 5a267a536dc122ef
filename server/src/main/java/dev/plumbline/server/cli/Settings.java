package dev.plumbline.server.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.engine.policy.reading.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a configuration file, {@code plumbline.yaml}, says. */
final class Settings {
  static final String FILE = "plumbline.yaml";

  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  private static final JsonNode NOTHING_SAID = TextNode.valueOf("");

  private final Path file;
  private final Map<Setting, JsonNode> values;

  private Settings(Path file, Map<Setting, JsonNode> values) {
    this.file = file;
    this.values = values;
  }

  /**
   * The settings of a file; without a name, of the one in the current folder if there is one.
   *
   * @throws BadInputException if it cannot be read, or says what is not understood
   */
  static Settings load(Optional<Path> named) {
    Path file = named.orElse(Path.of(FILE));
    return named.isPresent() || Files.exists(file)
        ? read(file)
        : new Settings(file, new EnumMap<>(Setting.class));
  }

  private static Settings read(Path file) {
    Map<Setting, JsonNode> values = new EnumMap<>(Setting.class);
    try (JsonParser parser = YAML.createParser(Files.readString(file))) {
      JsonToken first = parser.nextToken();
      if (first != null && first != JsonToken.START_OBJECT) {
        throw new BadInputException(file + ": expected lines such as \"role-name: MyRole\"");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        String place = file + ":" + parser.currentTokenLocation().getLineNr();
        Setting setting = setting(name, place);
        parser.nextToken();
        JsonNode value = parser.readValueAsTree();
        boolean empty = value.isNull() || value.equals(NOTHING_SAID);
        if (!empty || !setting.mayBeEmpty()) {
          setting.check(value, place);
          values.put(setting, value);
        }
      }
      return new Settings(file, values);
    } catch (NoSuchFileException missing) {
      throw new BadInputException(
          file + ": there is no such file; \"plumbline init FOLDER\" writes one");
    } catch (JsonProcessingException broken) {
      throw new BadInputException(
          "%s:%d: %s"
              .formatted(
                  file,
                  broken.getLocation() == null ? 1 : broken.getLocation().getLineNr(),
                  firstLine(broken.getOriginalMessage())));
    } catch (IOException unreadable) {
      throw new BadInputException(file + ": cannot be read: " + unreadable.getMessage());
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("is not YAML");
  }

  private static Setting setting(String name, String place) {
    return Setting.named(name)
        .orElseThrow(
            () ->
                new BadInputException(
                    place
                        + ": there is no setting \""
                        + name
                        + "\"; "
                        + Suggestion.nearest(name, Setting.names())
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("the settings are " + String.join(", ", Setting.names()))));
  }

  Optional<String> text(Setting setting) {
    return value(setting).map(JsonNode::textValue);
  }

  List<String> texts(Setting setting) {
    List<String> texts = new ArrayList<>();
    value(setting).ifPresent(list -> list.forEach(item -> texts.add(item.textValue())));
    return texts;
  }

  Optional<Integer> whole(Setting setting) {
    return value(setting).map(JsonNode::intValue);
  }

  Optional<Double> number(Setting setting) {
    return value(setting).map(JsonNode::doubleValue);
  }

  /** A path; a relative one starts from the folder of the file. */
  Optional<Path> path(Setting setting) {
    return text(setting).map(Path::of).map(path -> path.isAbsolute() ? path : beside(path));
  }

  private Path beside(Path path) {
    Path folder = file.getParent();
    return folder == null ? path : folder.resolve(path);
  }

  private Optional<JsonNode> value(Setting setting) {
    return Optional.ofNullable(values.get(setting));
  }
}
